import { Box, Typography } from '@mui/material';
import { threeStarts } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { CardGrid } from '../kernel/parts/CardGrid.js';
import type { FactStep, LeadFacts } from '../kernel/views.js';
import { FactStepCard, type FactVerbs } from './FactStepCard.js';

/** Every fact in the order they happen; the three starts in a frame of their own, side by side. */
export const FactLadder = ({ facts, verbs }: { facts: LeadFacts; verbs: FactVerbs }) => {
  const translate = useTranslate();
  const { ladder, data } = facts;
  const first = ladder.findIndex(({ kind }) => threeStarts.includes(kind));
  const starts = ladder.filter(({ kind }) => threeStarts.includes(kind));
  const card = (step: FactStep) => (
    <FactStepCard
      key={step.kind}
      step={step}
      facts={data.filter(({ kind }) => kind === step.kind)}
      verbs={verbs}
    />
  );
  return (
    <>
      <CardGrid alignItems="start">{ladder.slice(0, first).map(card)}</CardGrid>
      <Box
        component="section"
        data-testid="three-starts"
        sx={{ border: 2, borderColor: 'primary.main', borderRadius: 1, p: 1.5, my: 1.5 }}
      >
        <Typography variant="h3">{translate('facts.starts')}</Typography>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('facts.starts_hint')}
        </Typography>
        <CardGrid alignItems="start">{starts.map(card)}</CardGrid>
      </Box>
      <CardGrid alignItems="start">{ladder.slice(first + starts.length).map(card)}</CardGrid>
    </>
  );
};
