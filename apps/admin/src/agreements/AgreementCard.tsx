import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Money } from '../kernel/parts/Money.js';
import type { AgreementRow } from '../kernel/views.js';
import { AgeingMark, KindChip, OverdueMark, StatusChip } from './marks.js';

/** One agreement on a card: kind, standing, amount, how far its phases are, what presses. */
export const AgreementCard = ({ row, lead = false }: { row: AgreementRow; lead?: boolean }) => (
  <Stack spacing={0.5} sx={{ minWidth: 0 }}>
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <KindChip kind={row.kind} />
      <StatusChip status={row.status} />
    </Box>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {row.title}
    </Typography>
    {lead && (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[row.lead.name, row.lead.unit].join(' · ')}
      </Typography>
    )}
    <Sums row={row} />
    <Pressing row={row} />
  </Stack>
);

const Sums = ({ row }: { row: AgreementRow }) => {
  const translate = useTranslate();
  return (
    <Typography variant="caption" component="div">
      {row.no && `${row.no} · `}
      {translate('agreements.signed')} <DateText on={row.signedOn} />
      {row.totalInvestmentYuan !== null && (
        <>
          {' · '}
          {translate('agreements.total')} <Money yuan={row.totalInvestmentYuan} />
        </>
      )}
      {row.phaseCount > 0 && ` · ${phasesText(translate, row)}`}
    </Typography>
  );
};

/** What the reader should do something about. */
export const Pressing = ({ row }: { row: AgreementRow }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  if (!row.ageing && !row.overduePhases && !row.nextDueOn) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, typography: 'caption' }}>
      <OverdueMark overduePhases={row.overduePhases} />
      {row.nextDueOn && !row.overduePhases && (
        <span>
          {translate('agreements.next_due')}
          {colon}
          <DateText on={row.nextDueOn} />
        </span>
      )}
      <AgeingMark ageing={row.ageing} />
    </Box>
  );
};

const phasesText = (
  translate: ReturnType<typeof useTranslate>,
  { phaseCount, acceptedPhases }: AgreementRow,
): string => translate('agreements.phases_done', { done: acceptedPhases, count: phaseCount });
