import { Box, Button, TextField, Typography } from '@mui/material';
import { evenMonths, indicatorOf, sumOf } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { readWan, wanText } from '../kernel/money.js';
import { MeasureText } from '../kernel/parts/MeasureText.js';

interface Props {
  source: string;
  unitName: string;
  indicator: string;
}

/** One unit's year and its twelve months; says at once by how much they differ. */
export const UnitMonths = ({ source, unitName, indicator }: Props) => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const annual = useWatch({ name: `${source}.annual` }) as number | null;
  const spread = () => setValue(`${source}.months`, evenMonths(annual ?? 0), { shouldDirty: true });
  return (
    <Box
      data-unit={unitName}
      sx={{ borderTop: 1, borderColor: 'divider', py: 1.25, '&:first-of-type': { borderTop: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography variant="body2" sx={{ fontWeight: 650, minWidth: 110 }}>
          {unitName}
        </Typography>
        <AmountCell
          source={`${source}.annual`}
          label={translate('targets.annual')}
          name={`${unitName} ${translate('targets.annual')}`}
          indicator={indicator}
        />
        <Button size="small" disabled={annual === null} onClick={spread}>
          {translate('targets.even')}
        </Button>
        <SumCheck source={source} indicator={indicator} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 0.75,
          gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))',
        }}
      >
        {Array.from({ length: 12 }, (_, at) => (
          <AmountCell
            key={at}
            source={`${source}.months.${at}`}
            label={translate(`targets.month_${at + 1}`)}
            name={`${unitName} ${translate(`targets.month_${at + 1}`)}`}
            indicator={indicator}
          />
        ))}
      </Box>
    </Box>
  );
};

const SumCheck = ({ source, indicator }: Pick<Props, 'source' | 'indicator'>) => {
  const translate = useTranslate();
  const annual = useWatch({ name: `${source}.annual` }) as number | null;
  const months = useWatch({ name: `${source}.months` }) as (number | null)[];
  if (annual === null || annual === undefined)
    return (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('targets.no_task')}
      </Typography>
    );
  const gap = sumOf(months.map((value) => value ?? 0)) - annual;
  return (
    <Typography
      variant="caption"
      role="status"
      sx={{ color: gap ? 'error.main' : 'success.main', fontWeight: 600 }}
    >
      {gap === 0 ? (
        `✓ ${translate('targets.sum_ok')}`
      ) : (
        <>
          {`✗ ${translate(gap > 0 ? 'targets.sum_over' : 'targets.sum_short')} `}
          <MeasureText indicator={indicator} value={Math.abs(gap)} />
        </>
      )}
    </Typography>
  );
};

interface CellProps {
  source: string;
  label: string;
  name: string;
  indicator: string;
}

/** A whole number of projects, or money typed in 万元 and kept in yuan. */
const AmountCell = ({ source, label, name, indicator }: CellProps) => {
  const { field } = useController({ name: source });
  const isYuan = indicatorOf(indicator)?.measure === 'yuan';
  const value = field.value as number | null | undefined;
  const written = isYuan ? wanText(value) : (value ?? '').toString();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    field.onChange(readWhole(text, isYuan));
  };
  return (
    <TextField
      size="small"
      label={label}
      value={typed ?? written}
      onChange={({ target }) => change(target.value)}
      onBlur={() => setTyped(null)}
      inputRef={field.ref}
      slotProps={{ htmlInput: { inputMode: 'decimal', name: source, 'aria-label': name } }}
      sx={{ maxWidth: 130 }}
    />
  );
};

const readWhole = (text: string, isYuan: boolean): number | null => {
  if (text.trim() === '') return null;
  if (!isYuan) return /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
  const amount = readWan(text);
  return amount.ok ? amount.yuan : null;
};
