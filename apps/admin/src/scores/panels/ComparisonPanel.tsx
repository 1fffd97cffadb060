import { Box, Typography } from '@mui/material';
import type { Standing } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Figure } from '../Figure.js';
import { PendingChip } from '../PendingChip.js';
import { PanelBody } from './PanelBody.js';

interface Comparison {
  n: number;
  sheet: string;
  data: Standing[];
}

/** Where a project stands among the county's past projects and against published averages. */
export const ComparisonPanel = ({ preReviewId }: { preReviewId: string }) => {
  const translate = useTranslate();
  return (
    <PanelBody<Comparison>
      title={translate('scores.comparison')}
      path={`/pre-reviews/${preReviewId}/comparison`}
    >
      {({ n, data }) => (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {translate('scores.comparison_hint', { n })}
          </Typography>
          {data.filter(saysSomething).map((standing) => (
            <StandingLine key={standing.id} standing={standing} />
          ))}
        </>
      )}
    </PanelBody>
  );
};

// A metric nothing is known to compare with would only repeat the sheet.
const saysSomething = ({ percentile, benchmarks }: Standing): boolean =>
  percentile !== null || benchmarks.length > 0;

const StandingLine = ({ standing }: { standing: Standing }) => {
  const translate = useTranslate();
  const { id, label, unit, value, percentile, n, benchmarks } = standing;
  return (
    <Box data-metric={id} sx={{ borderTop: 1, borderColor: 'divider', py: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
        <Typography variant="body2" component="span" sx={{ flex: 1, minWidth: 150 }}>
          {label}
        </Typography>
        <strong>
          <Figure value={value} unit={unit} />
        </strong>
        <Typography variant="body2" component="span" sx={{ minWidth: 150, textAlign: 'right' }}>
          {percentile === null ? (
            translate('scores.no_percentile', { n })
          ) : (
            <>
              {translate('scores.percentile')} <Figure value={percentile} places={0} />{' '}
              {translate('scores.among', { n })}
            </>
          )}
        </Typography>
      </Box>
      {benchmarks.map(({ label: name, value: line, difference, pending }) => (
        <Typography key={name} variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {name} <Figure value={line} unit={unit} />
          {difference !== null && (
            <>
              {' · '}
              {translate('scores.difference')} <Figure value={difference} />
            </>
          )}{' '}
          <PendingChip pending={pending} />
        </Typography>
      ))}
    </Box>
  );
};
