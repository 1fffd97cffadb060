import { Typography } from '@mui/material';
import { againstStandard } from '@luodi/domain';
import { useSourceContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { TripStandard } from '../../kernel/views.js';

interface Line {
  kind?: string | null;
  place?: string | null;
  rank?: string | null;
  count?: number | null;
  amountYuan?: number | null;
}

/** Beside a cost: what the standard allows for it, and whether it is over. */
export const CostStandard = ({ standards }: { standards: readonly TripStandard[] }) => {
  const translate = useTranslate();
  const { getSource } = useSourceContext();
  const line = useWatch({ name: getSource('').replace(/\.$/, '') }) as Line | undefined;
  const found = standards.find((one) => isOf(one, line));
  if (!line?.kind || !found) return null;
  const count = line.count ?? 1;
  const { limitYuan } = found;
  const cost = { kind: line.kind, count, amountYuan: line.amountYuan ?? 0, limitYuan };
  const { standardYuan, isOver, isBare } = againstStandard(cost);
  if (!isBare && standardYuan === null) return null;
  return (
    <Typography
      variant="body2"
      role="status"
      data-testid="cost-standard"
      sx={{ alignSelf: 'center', color: isOver ? 'error.main' : 'text.secondary' }}
    >
      {isBare
        ? translate('trips.standard_none')
        : translate(isOver ? 'trips.standard_over' : 'trips.standard_is', {
            limit: limitYuan,
            count,
            sum: standardYuan,
          })}
    </Typography>
  );
};

const isOf = (one: TripStandard, line?: Line): boolean =>
  one.kind === line?.kind &&
  (one.place ?? '') === (line.place?.trim() ?? '') &&
  (one.rank ?? '') === (line.rank ?? '');
