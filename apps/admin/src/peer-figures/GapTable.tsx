import { TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { MeasureText } from '../kernel/parts/MeasureText.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { PeerGaps } from '../kernel/views.js';

const heads = ['county', 'figure', 'as_of', 'own', 'gap', 'source'];

/** One indicator: neighbours at their own cut-offs, ours of the very day, and the difference in words. */
export const GapTable = ({ row }: { row: PeerGaps['rows'][number] }) => {
  const translate = useTranslate();
  const { indicator, own, place, peers, counts } = row;
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('peers.place', { place, of: peers.length + 1 })}{' '}
        <MeasureText indicator={indicator} value={own} />
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
          {' '}
          {translate('peers.counts', { counts })}
        </Typography>
      </Typography>
      <PlainTable heads={heads.map((head) => `peers.${head}`)}>
        {peers.map((peer) => (
          <TableRow key={peer.county} data-county={peer.county}>
            <TableCell sx={{ minWidth: 110 }}>{peer.county}</TableCell>
            <TableCell>
              <MeasureText indicator={indicator} value={peer.figure} />
            </TableCell>
            <TableCell>
              <DateText on={peer.asOf} />
            </TableCell>
            <TableCell>
              <MeasureText indicator={indicator} value={peer.own} />
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 650 }}>
              {peer.gap === 0 ? (
                translate('peers.level')
              ) : (
                <>
                  {translate(peer.gap < 0 ? 'peers.behind' : 'peers.ahead')}{' '}
                  <MeasureText indicator={indicator} value={Math.abs(peer.gap)} />
                </>
              )}
            </TableCell>
            <TableCell sx={{ minWidth: 180 }}>{peer.source}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
};
