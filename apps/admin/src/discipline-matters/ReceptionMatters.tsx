import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { NoteSheet } from '../kernel/form/NoteSheet.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { DisciplineMatterDetail } from '../kernel/views.js';
import { DecisionChip } from './marks.js';

/** What stays marked of one reception; its unit explains here. */
export const ReceptionMatters = ({ receptionId }: { receptionId: string }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [asked, setAsked] = useState<DisciplineMatterDetail | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['discipline-matters', 'of-reception', receptionId],
    queryFn: () =>
      read<{ data: DisciplineMatterDetail[] }>(`/discipline-matters/of-reception/${receptionId}`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data?.data.length) return null;
  return (
    <Section title={translate('discipline.of_reception')}>
      {data.data.map((matter) => (
        <Matter key={matter.id} matter={matter} onExplain={() => setAsked(matter)} />
      ))}
      {asked && <ExplainSheet matter={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
};

interface Props {
  matter: DisciplineMatterDetail;
  onExplain: () => void;
}

const Matter = ({ matter, onExplain }: Props) => {
  const translate = useTranslate();
  return (
    <Box data-matter={matter.ruleId} sx={{ mb: 1.5 }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        <b>{matter.message}</b> {matter.because}
      </Typography>
      {matter.notes.map(({ note, by, at }) => (
        <Typography key={at} variant="body2" sx={{ pl: 1.5, overflowWrap: 'anywhere' }}>
          {translate('discipline.said', { by, note })} <DateText at={at} />
        </Typography>
      ))}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {matter.decision && <DecisionChip matter={matter} />}
        {matter.can.explain && (
          <Button size="small" data-verb="explain" onClick={onExplain}>
            {translate('discipline.explain_title')}
          </Button>
        )}
      </Box>
    </Box>
  );
};

const ExplainSheet = (props: { matter: DisciplineMatterDetail; onClose: () => void }) => {
  const { matter, onClose } = props;
  return (
    <NoteSheet
      resource="discipline-matters"
      id={matter.id}
      noun="explanation"
      phrases="discipline.explain"
      isRequired
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          {matter.message} {matter.because}
        </Typography>
      }
      onClose={onClose}
    />
  );
};
