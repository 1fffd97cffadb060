import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { RankingItem } from '../kernel/views.js';

/** The head of a ranking: place, unit, total, and each item with its weight; scrolls sideways by itself. */
export const ScoreHead = ({
  items,
  children,
}: {
  items: readonly RankingItem[];
  children: ReactNode;
}) => {
  const translate = useTranslate();
  const bound = ({ weight, cap, role }: RankingItem): string =>
    weight !== null
      ? translate('assessments.weight_of', { weight })
      : translate(`assessments.role_${role}`) +
        (cap === null ? '' : translate('assessments.at_most', { cap }));
  return (
    <Box
      sx={{ overflowX: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={translate('assessments.title')}
    >
      <Table
        size="small"
        sx={{ '& td, & th': { px: { xs: 0.75, sm: 1.5 }, verticalAlign: 'top' } }}
      >
        <TableHead>
          <TableRow>
            {['rank', 'unit', 'total'].map((head) => (
              <TableCell key={head} align={head === 'total' ? 'right' : 'left'}>
                {translate(`assessments.${head}`)}
              </TableCell>
            ))}
            {items.map((item) => (
              <TableCell key={item.id} align="right" title={item.counts}>
                {item.label}
                <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                  {bound(item)}
                </Typography>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{children}</TableBody>
      </Table>
    </Box>
  );
};
