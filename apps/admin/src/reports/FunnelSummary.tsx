import { Box, Card, CardContent, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Money } from '../kernel/parts/Money.js';
import type { FunnelFigure, FunnelReport } from '../kernel/views.js';
import { FigureLink } from './FigureLink.js';

/** The sums: in stock, passed or registered, and what has no evidence; each with last year's. */
export const FunnelSummary = ({ report }: { report: FunnelReport }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 1.5,
      mb: 2,
      gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    }}
  >
    <Sum name="active" now={report.active} then={report.activeLastYear} />
    <Sum name="cleared" now={report.cleared} then={report.clearedLastYear} />
    <Sum name="unevidenced" now={report.unevidenced} />
  </Box>
);

interface SumProps {
  name: 'active' | 'cleared' | 'unevidenced';
  now: FunnelFigure;
  then?: FunnelFigure;
}

const Sum = ({ name, now, then }: SumProps) => {
  const translate = useTranslate();
  const title = translate(`reports.${name}`);
  return (
    <Card variant="outlined" data-testid={`sum-${name}`}>
      <CardContent sx={{ py: 1.5, '&:last-child': { pb: 1.5 } }}>
        <Typography variant="body2">{title}</Typography>
        <Typography component="p" sx={{ fontSize: 28, fontWeight: 650, lineHeight: 1.3 }}>
          <FigureLink figure={now} name={title} />
          <Typography component="span" variant="body2" sx={{ ml: 0.5 }}>
            {translate('reports.unit_count')} · <Money yuan={now.totalInvestmentYuan} />
          </Typography>
        </Typography>
        {then && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {translate('reports.last_year')}{' '}
            <FigureLink figure={then} name={`${translate('reports.last_year')} ${title}`} />{' '}
            {translate('reports.unit_count')} · <Money yuan={then.totalInvestmentYuan} />
          </Typography>
        )}
      </CardContent>
    </Card>
  );
};
