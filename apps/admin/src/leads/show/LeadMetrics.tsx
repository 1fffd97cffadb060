import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import type { LeadDetail } from '../../kernel/views.js';

const units = {
  investmentIntensity: 'metrics.wan_per_mu',
  taxPerMu: 'metrics.wan_per_mu',
  outputPerMu: 'metrics.wan_per_mu',
  energyPerOutput: 'metrics.tce_per_wan',
} as const;

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
        {(Object.keys(units) as (keyof typeof units)[]).map((name) => (
          <Box key={name}>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {translate(`metrics.${name}`)}
            </Typography>
            <Typography sx={{ fontSize: 20, fontWeight: 650 }}>
              {metrics[name] ?? '—'}
              {metrics[name] !== null && (
                <Box component="span" sx={{ fontSize: 12, fontWeight: 400, ml: 0.5 }}>
                  {translate(units[name])}
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
