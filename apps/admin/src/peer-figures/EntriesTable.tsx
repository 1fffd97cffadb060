import { Chip, TableCell, TableRow } from '@mui/material';
import { indicatorLabel } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { MeasureText } from '../kernel/parts/MeasureText.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { PeerFigureRow } from '../kernel/views.js';

const heads = ['county', 'indicator', 'figure', 'as_of', 'source', 'entered', 'state'];

/** Every entry, the newest first; replaced ones remain and say so. */
export const EntriesTable = ({ entries }: { entries: readonly PeerFigureRow[] }) => {
  const translate = useTranslate();
  return (
    <PlainTable heads={heads.map((head) => `peers.${head}`)}>
      {entries.map((entry) => (
        <TableRow key={entry.id}>
          <TableCell sx={{ minWidth: 110 }}>{entry.county}</TableCell>
          <TableCell sx={{ minWidth: 110 }}>{indicatorLabel(entry.indicator)}</TableCell>
          <TableCell>
            <MeasureText indicator={entry.indicator} value={entry.figure} />
          </TableCell>
          <TableCell>
            <DateText on={entry.asOf} />
          </TableCell>
          <TableCell sx={{ minWidth: 180 }}>{entry.source}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {entry.enteredBy} <DateText at={entry.recordedAt} />
          </TableCell>
          <TableCell>
            {!entry.isStanding && (
              <Chip size="small" variant="outlined" label={translate('peers.replaced')} />
            )}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};
