import { TableCell, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { PeerImport } from '../kernel/views.js';

const heads = ['place', 'value', 'reason', 'fix'];

/** Every faulty cell: where it stands, what stands there, why it cannot be taken, what to do. */
export const ImportFaults = ({ faults }: Pick<PeerImport, 'faults'>) => {
  const translate = useTranslate();
  return (
    <PlainTable heads={heads.map((head) => `peers.fault_${head}`)}>
      {faults.map(({ rowNo, column, heading, value, reason, fix }) => (
        <TableRow key={`${rowNo}-${heading}-${reason}`} data-fault={`${column ?? ''}${rowNo}`}>
          <TableCell sx={{ minWidth: 110 }}>
            {translate(column ? 'peers.fault_at' : 'peers.fault_row', {
              row: rowNo,
              column,
              heading,
            })}
          </TableCell>
          <TableCell sx={{ minWidth: 80, overflowWrap: 'anywhere' }}>
            {value || translate('peers.fault_blank')}
          </TableCell>
          <TableCell sx={{ minWidth: 140 }}>{reason}</TableCell>
          <TableCell sx={{ minWidth: 160 }}>{fix}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};
