import { Box, Stack, Typography } from '@mui/material';
import type { Lack, Source } from '@luodi/scoring';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';

interface Props {
  formula?: string | null;
  because?: string | null;
  /** The row of a table that decided. */
  rule?: string | null;
  clause?: string;
  source?: Source;
  missing?: readonly Lack[];
  evidence?: ReactNode;
}

/** Where a number comes from: its arithmetic, clause, document and proof, and what it lacks. */
export const Reasons = (props: Props) => {
  const { formula, because, rule, clause, source, missing = [], evidence } = props;
  const translate = useTranslate();
  const { brackets, colon, list } = usePunctuation();
  const lacking = missing.map(({ label, reason }) => `${label}${colon}${reason}`);
  const trust = source && translate(`scores.certainty.${source.certainty}`);
  const document = source && [source.document, source.article].filter(Boolean).join(' ');
  return (
    <Stack spacing={0.25}>
      <Reason label="scores.formula">{formula}</Reason>
      <Reason label="scores.because">{because}</Reason>
      <Reason label="scores.missing">{lacking.length ? list(lacking) : null}</Reason>
      <Reason label="scores.rule">{rule}</Reason>
      <Reason label="scores.clause">{clause}</Reason>
      <Reason label="scores.source">{document && `${document}${brackets(trust ?? '')}`}</Reason>
      <Reason label="scores.evidence">{evidence}</Reason>
    </Stack>
  );
};

const Reason = ({ label, children }: { label: string; children: ReactNode }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  if (!children) return null;
  return (
    <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {translate(label)}
        {colon}
      </Box>
      {children}
    </Typography>
  );
};
