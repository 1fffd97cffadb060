import { TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { PeerImport } from '../kernel/views.js';

const heads = ['place', 'value', 'reason'];

/** Every faulty cell: where it stands, what stands there, why it cannot be taken, what to do. */
export const ImportFaults = ({ faults }: Pick<PeerImport, 'faults'>) => {
  const translate = useTranslate();
  return (
    <PlainTable heads={heads.map((head) => `peers.fault_${head}`)}>
      {faults.map(({ rowNo, column, heading, value, reason, fix }) => (
        <TableRow key={`${rowNo}-${heading}-${reason}`} data-fault={`${column ?? ''}${rowNo}`}>
          <TableCell sx={{ minWidth: 76 }}>
            {translate(column ? 'peers.fault_at' : 'peers.fault_row', {
              ...{ row: rowNo, column, heading },
            })}
          </TableCell>
          <TableCell sx={{ minWidth: 72, overflowWrap: 'anywhere' }}>
            {value || translate('peers.fault_blank')}
          </TableCell>
          <TableCell sx={{ minWidth: 150 }}>
            {reason}
            <Typography component="div" variant="caption" sx={{ color: 'text.secondary' }}>
              {fix}
            </Typography>
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};
