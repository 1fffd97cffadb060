import { Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { ownershipRoles } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { useWords } from '../kernel/i18n/words.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { OwnershipSheet } from '../kernel/views.js';

/** 某日由谁负责: any day, by everything known now or only by what was known on a day. */
export const AskDay = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [on, setOn] = useState('');
  const [knownBy, setKnownBy] = useState('');
  const { data, error } = useQuery({
    queryKey: ['leads', 'ownership-on', leadId, on, knownBy],
    queryFn: () => read<OwnershipSheet>(`/leads/${leadId}/ownership`, { on, knownBy }),
    enabled: on !== '',
  });
  return (
    <Section title={translate('ownerships.ask_day')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <DayField label={translate('ownerships.on_day')} value={on} onChange={setOn} />
        <DayField
          label={translate('ownerships.known_by')}
          hint={translate('ownerships.known_by_hint')}
          value={knownBy}
          onChange={setKnownBy}
        />
      </Box>
      {error && <ProblemPanel error={error} title="problem.load_title" />}
      {data && on !== '' && <Answer sheet={data} />}
    </Section>
  );
};

interface DayProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (day: string) => void;
}

const DayField = ({ label, hint = ' ', value, onChange }: DayProps) => (
  <TextField
    type="date"
    label={label}
    helperText={hint}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: todayOn() } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />
);

const Answer = ({ sheet }: { sheet: OwnershipSheet }) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  if (sheet.owners.length === 0) {
    return (
      <Typography variant="body2" data-testid="day-answer">
        {translate('ownerships.nobody_on', { on: sheet.on })}
      </Typography>
    );
  }
  return (
    <div data-testid="day-answer">
      <Facts>
        {sheet.owners.map(({ id, role, owner }) => (
          <Fact key={id} label={word(role) ?? role}>
            {owner.name}
          </Fact>
        ))}
      </Facts>
    </div>
  );
};
