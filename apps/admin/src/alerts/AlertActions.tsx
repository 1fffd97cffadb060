import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AlertRow } from '../kernel/views.js';
import { answerSheets, type AnswerId } from './AnswerSheets.js';
import { doorOf } from './doors.js';

interface Props {
  alert: AlertRow;
  size?: 'small' | 'medium';
}

/** The next step with one click, and the answers the alert's `can` allows. */
export const AlertActions = ({ alert, size = 'medium' }: Props) => {
  const translate = useTranslate();
  const [open, setOpen] = useState<AnswerId | null>(null);
  const { label, to } = doorOf(alert);
  const Sheet = open && answerSheets[open];
  const ask = (verb: AnswerId) => ({
    verb,
    size,
    label: `alerts.${verb}`,
    onClick: () => setOpen(verb),
  });
  return (
    <ResourceContextProvider value="alerts">
      <RecordContextProvider value={alert}>
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {!alert.closedOn && (
            <Button component={Link} to={to} variant="contained" size={size} data-door={label}>
              {translate(label)}
            </Button>
          )}
          <VerbButton {...ask('explain')} />
          <VerbButton {...ask('wait')} />
          <Confirmed verb="resume" noun="waiting-end" size={size} />
          <VerbButton {...ask('snooze')} />
          <Confirmed verb="wake" noun="snooze-end" size={size} />
        </Stack>
        {Sheet && <Sheet id={alert.id} onClose={() => setOpen(null)} />}
      </RecordContextProvider>
    </ResourceContextProvider>
  );
};

const Confirmed = ({ verb, noun, size }: { verb: string; noun: string } & Pick<Props, 'size'>) => {
  const translate = useTranslate();
  return (
    <VerbButton
      {...{ verb, noun, size }}
      label={`alerts.${verb}`}
      confirm={<Typography variant="body2">{translate(`alerts.${verb}_confirm`)}</Typography>}
    />
  );
};
