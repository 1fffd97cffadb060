import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { AppealRow } from '../../kernel/views.js';
import { PointsText } from '../PointsText.js';
import { DecideSheet } from './DecideSheet.js';

interface Props {
  assessmentId: string;
  onChange: () => void;
}

/** Every appeal and how it ended; those who may decide do so here. */
export const AppealsSection = ({ assessmentId, onChange }: Props) => {
  const translate = useTranslate();
  const { read, invoke } = useConsole();
  const [deciding, setDeciding] = useState<AppealRow | null>(null);
  const { data, refetch } = useQuery({
    queryKey: ['assessments', 'appeals', assessmentId],
    queryFn: () => read<{ data: AppealRow[] }>(`/assessments/${assessmentId}/appeals`),
  });
  if (!data?.data.length) return null;
  const changed = () => {
    void refetch();
    onChange();
  };
  const withdraw = async (id: string) => {
    await invoke('assessments/appeals', id, 'withdrawal', {});
    changed();
  };
  return (
    <Section title={translate('appeals.title', { count: data.data.length })}>
      <Stack spacing={1.5}>
        {data.data.map((appeal) => (
          <Box key={appeal.id} data-appeal={appeal.id}>
            <Line appeal={appeal} />
            {appeal.can.decide && (
              <Button size="small" variant="outlined" onClick={() => setDeciding(appeal)}>
                {translate('appeals.decide')}
              </Button>
            )}
            {appeal.can.withdraw && (
              <Button size="small" onClick={() => void withdraw(appeal.id)}>
                {translate('appeals.withdraw')}
              </Button>
            )}
          </Box>
        ))}
      </Stack>
      {deciding && (
        <DecideSheet appeal={deciding} onClose={() => setDeciding(null)} onDone={changed} />
      )}
    </Section>
  );
};

const colours = {
  open: 'warning',
  upheld: 'success',
  dismissed: 'default',
  withdrawn: 'default',
} as const;

const Line = ({ appeal }: { appeal: AppealRow }) => {
  const translate = useTranslate();
  const { unit, itemLabel, status, reason, evidence, filedBy, decidedBy } = appeal;
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {unit.name} · {itemLabel}{' '}
        <Chip
          size="small"
          variant="outlined"
          color={colours[status]}
          label={translate(`appeals.${status}`)}
        />
      </Typography>
      <Typography variant="body2">
        {reason} · {translate('appeals.evidence')} {evidence} · {translate('appeals.kept')}{' '}
        <PointsText points={appeal.keptPoints} />
      </Typography>
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {filedBy.name} <DateText at={appeal.filedAt} />
        {decidedBy && (
          <>
            {' · '}
            {decidedBy.name} <DateText at={appeal.decidedAt} /> {appeal.decisionNote}
          </>
        )}
      </Typography>
    </>
  );
};
