import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Yuan } from '../kernel/parts/Yuan.js';
import type { ReceptionRow } from '../kernel/views.js';
import { KindChip, LastingMarks, StatusChip } from './marks.js';

/** One reception on a card: who comes, when, how many of us, what it costs. */
export const ReceptionCard = ({ row }: { row: ReceptionRow }) => {
  const translate = useTranslate();
  return (
    <Stack spacing={0.5} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <KindChip kind={row.kind} />
        <StatusChip status={row.status} />
        <LastingMarks row={row} />
      </Box>
      <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {row.purpose ?? translate('receptions.no_purpose')}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[row.no, row.guestUnit, row.unit.name].filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="caption" component="div">
        <DateText on={row.startsOn} /> · {headCount(translate, row)} ·{' '}
        <Yuan amount={row.actualYuan ?? row.plannedYuan} />
      </Typography>
    </Stack>
  );
};

/** "来客 6 人，陪同 2 人" */
export const headCount = (
  translate: ReturnType<typeof useTranslate>,
  { guestCount, accompanyingCount }: ReceptionRow,
): string => translate('receptions.head_count', { guests: guestCount, ours: accompanyingCount });
