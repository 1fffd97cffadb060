import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AlertRow } from '../kernel/views.js';
import { answerSheets, type AnswerId } from './AnswerSheets.js';
import { doorOf } from './doors.js';

/** Where the next step is taken, and its words. */
export type AlertDoor = ReturnType<typeof doorOf>;

interface Props {
  alert: AlertRow;
  size?: 'small' | 'medium';
  /** Instead of the rule's own; null where this very page is the place. */
  door?: AlertDoor | null;
}

/** The next step with one click, and the answers the alert's `can` allows. */
export const AlertActions = ({ alert, size = 'medium', door = doorOf(alert) }: Props) => {
  const translate = useTranslate();
  const [open, setOpen] = useState<AnswerId | null>(null);
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
          {!alert.closedOn && door && (
            <Button
              component={Link}
              to={door.to}
              variant="contained"
              size={size}
              data-door={door.label}
            >
              {translate(door.label)}
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
