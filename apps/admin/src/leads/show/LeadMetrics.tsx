import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import type { LeadDetail } from '../../kernel/views.js';

/** Unit and decimals of each figure; the API sends every digit. */
const figures = {
  investmentIntensity: { unit: 'metrics.wan_per_mu', decimals: 2 },
  taxPerMu: { unit: 'metrics.wan_per_mu', decimals: 2 },
  outputPerMu: { unit: 'metrics.wan_per_mu', decimals: 2 },
  energyPerOutput: { unit: 'metrics.tce_per_wan', decimals: 4 },
} as const;

const rounded = (value: string | null, decimals: number): string =>
  value === null ? '—' : Number(value).toLocaleString('zh-CN', { maximumFractionDigits: decimals });

/** The figures a pre-review looks at first. */
export const LeadMetrics = ({ metrics }: Pick<LeadDetail, 'metrics'>) => {
  const translate = useTranslate();
  return (
    <Section title={translate('sections.metrics')}>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
        }}
      >
        {(Object.keys(figures) as (keyof typeof figures)[]).map((name) => (
          <Box key={name}>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {translate(`metrics.${name}`)}
            </Typography>
            <Typography sx={{ fontSize: 20, fontWeight: 650 }} title={metrics[name] ?? undefined}>
              {rounded(metrics[name], figures[name].decimals)}
              {metrics[name] !== null && (
                <Box component="span" sx={{ fontSize: 12, fontWeight: 400, ml: 0.5 }}>
                  {translate(figures[name].unit)}
                </Box>
              )}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('metrics.hint')}
      </Typography>
    </Section>
  );
};
