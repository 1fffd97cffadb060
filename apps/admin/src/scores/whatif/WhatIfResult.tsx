import { Alert, Box, Button, Chip, Paper, Typography } from '@mui/material';
import { assessProject, type Assessment, type CountyPack, type ReviewInputs } from '@luodi/domain';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { Figure } from '../Figure.js';
import { ScoreSheet } from '../ScoreSheet.js';
import { ResultBar } from './ResultBar.js';
import { changedInputs, hasOtherChange, type Move, movesBetween } from './moves.js';
import { inputsOf, valuesOf, type WhatIfValues } from './values.js';

interface Props {
  stored: ReviewInputs;
  pack: CountyPack;
  isCompared: boolean;
  onChange?: (inputs: ReviewInputs, assessment: Assessment) => void;
}

/** The assessment of what the form says now, reckoned here as the server would. */
export const WhatIfResult = ({ stored, pack, isCompared, onChange }: Props) => {
  const values = useDeferredValue(useWatch() as WhatIfValues);
  const now = useMemo(() => inputsOf({ ...valuesOf(stored), ...values }), [stored, values]);
  const before = useMemo(() => assessProject(stored, pack), [stored, pack]);
  const after = useMemo(() => assessProject(now, pack), [now, pack]);
  useEffect(() => onChange?.(now, after), [onChange, now, after]);
  return (
    <Box>
      {isCompared && (
        <Moved {...{ before, after, stored }} changed={changesOf(stored, now, after)} />
      )}
      <ScoreSheet assessment={after} />
      <ResultBar score={after.score} fullMark={after.sheet.fullMark} />
    </Box>
  );
};

const changesOf = (stored: ReviewInputs, now: ReviewInputs, after: Assessment) => ({
  fields: changedInputs(stored, now, after),
  hasOther: hasOtherChange(stored, now),
});

interface MovedProps {
  before: Assessment;
  after: Assessment;
  changed: { fields: string[]; hasOther: boolean };
  stored: ReviewInputs;
}

/** Total and verdict, what differs from the stored inputs, and which points moved. */
const Moved = ({ before, after, changed, stored }: MovedProps) => {
  const translate = useTranslate();
  const { list, colon } = usePunctuation();
  const { reset } = useFormContext();
  const moves = movesBetween(before, after);
  const names = [
    ...changed.fields,
    ...(changed.hasOther ? [translate('scores.other_change')] : []),
  ];
  if (!names.length) return null;
  return (
    <Alert
      severity="info"
      icon={false}
      variant="outlined"
      component={Paper}
      className="no-print"
      data-testid="what-if"
      sx={{
        mb: 2,
        position: { md: 'sticky' },
        top: { md: 56 },
        zIndex: 1,
        bgcolor: 'primary.light',
      }}
      action={
        <Button size="small" onClick={() => reset(valuesOf(stored))}>
          {translate('scores.restore')}
        </Button>
      }
    >
      <Typography variant="body2">
        {translate('scores.changed')}
        {colon}
        {list(names)}
      </Typography>
      <Typography component="div" sx={{ fontWeight: 650, my: 0.5 }}>
        <Figure value={before.score.total} /> → <Figure value={after.score.total} />
        {' · '}
        {before.score.verdict.label} → {after.score.verdict.label}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {moves.map((move) => (
          <MoveChip key={move.id} move={move} />
        ))}
      </Box>
    </Alert>
  );
};

const MoveChip = ({ move: { label, from, to, difference } }: { move: Move }) => (
  <Chip
    size="small"
    variant="outlined"
    color={difference?.startsWith('-') ? 'error' : 'success'}
    label={
      <>
        {label} <Figure value={from} /> → <Figure value={to} />
      </>
    }
  />
);
