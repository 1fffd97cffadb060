import { Box, Button, Typography } from '@mui/material';
import type { AssessedMetric } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import { Figure } from '../Figure.js';
import { PendingChip } from '../PendingChip.js';
import { Opened } from './Opened.js';
import { Reasons } from './Reasons.js';

/** 测算指标: those that could be reckoned first, the others behind a button with what they lack. */
export const Metrics = ({ metrics }: { metrics: readonly AssessedMetric[] }) => {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const known = metrics.filter(({ value }) => value !== null);
  const rest = metrics.filter(({ value }) => value === null);
  return (
    <Section title={translate('scores.metrics')}>
      {known.map((metric) => (
        <MetricLine key={metric.id} metric={metric} />
      ))}
      {rest.length > 0 && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {translate('scores.metrics_unknown', { count: rest.length })}
        </Button>
      )}
      {isWhole && rest.map((metric) => <MetricLine key={metric.id} metric={metric} />)}
    </Section>
  );
};

const MetricLine = ({ metric }: { metric: AssessedMetric }) => (
  <Opened
    rule={metric.id}
    line={
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <Typography variant="body2" component="span" sx={{ flex: 1, minWidth: 160 }}>
          {metric.label} <PendingChip pending={metric.pending} />
        </Typography>
        <Box component="strong">
          <Figure value={metric.value} unit={metric.unit} />
        </Box>
      </Box>
    }
  >
    <Reasons formula={metric.formula} missing={metric.missing} source={metric.source} />
  </Opened>
);
