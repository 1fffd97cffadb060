import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { TierReport } from '../kernel/views.js';

type Figure = TierReport['rows'][number]['verified'];

/** Projects passed or registered by tier; the verified number leads, the claimed one stands beside it. */
export const TierTable = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'tiers'],
    queryFn: () => read<TierReport>('/reports/tiers'),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return null;
  return (
    <Section title={translate('tiers.title')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" sx={{ '& td, & th': { px: { xs: 0.75, sm: 2 } } }}>
          <TableHead>
            <TableRow sx={{ '& th': { whiteSpace: 'nowrap' } }}>
              <TableCell>{translate('tiers.tier')}</TableCell>
              <TableCell align="right">{translate('tiers.verified')}</TableCell>
              <TableCell align="right">{translate('tiers.verifying')}</TableCell>
              <TableCell align="right">{translate('tiers.claimed')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.rows.map((row) => (
              <TableRow key={row.minYuan} data-tier={row.minYuan}>
                <TableCell component="th" scope="row">
                  {row.label}
                </TableCell>
                <FigureCell figure={row.verified} isMain />
                <FigureCell figure={row.verifying} />
                <FigureCell figure={row.claimed} />
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('tiers.hint')}
      </Typography>
    </Section>
  );
};

const FigureCell = ({ figure, isMain }: { figure: Figure; isMain?: boolean }) => (
  <TableCell align="right" sx={{ color: isMain ? 'text.primary' : 'text.secondary' }}>
    <Box component="span" sx={{ fontWeight: isMain ? 650 : 400 }}>
      {figure.count}
    </Box>
    <Typography variant="caption" sx={{ display: 'block' }}>
      <Money yuan={figure.totalInvestmentYuan} />
    </Typography>
  </TableCell>
);
