import {
  Button,
  Chip,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { OwnershipLoad } from '../kernel/views.js';

type Load = OwnershipLoad['leaders'][number];

interface Props {
  rows: readonly Load[];
  onTransfer?: (row: Load) => void;
}

/** One row a person: projects against the limit, tasks, and the way to hand everything over. */
export const LoadTable = ({ rows, onTransfer }: Props) => {
  const translate = useTranslate();
  if (rows.length === 0) {
    return <Typography variant="body2">{translate('ownerships.nobody_loaded')}</Typography>;
  }
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('ownerships.person')}</TableCell>
          <TableCell align="right">{translate('ownerships.count')}</TableCell>
          {onTransfer && <TableCell align="right">{translate('ownerships.tasks_short')}</TableCell>}
          {onTransfer && <TableCell />}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <LoadRow key={`${row.userId}${row.name}`} row={row} onTransfer={onTransfer} />
        ))}
      </TableBody>
    </Table>
  );
};

const LoadRow = ({ row, onTransfer }: { row: Load } & Pick<Props, 'onTransfer'>) => {
  const translate = useTranslate();
  return (
    <TableRow data-person={row.name}>
      <TableCell>
        {row.name}
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {row.unit}
        </Typography>
        {!row.isActive && (
          <Chip
            size="small"
            color="error"
            variant="outlined"
            label={translate('ownerships.inactive')}
          />
        )}
      </TableCell>
      <TableCell align="right">
        {translate('ownerships.of_limit', { count: row.count, limit: row.limit })}
        {row.isOver && (
          <Chip
            size="small"
            color="warning"
            variant="outlined"
            label={translate('ownerships.over')}
            sx={{ ml: 1 }}
          />
        )}
      </TableCell>
      {onTransfer && <TableCell align="right">{row.openTasks}</TableCell>}
      {onTransfer && (
        <TableCell align="right">
          {row.canTransfer && (
            <Button size="small" onClick={() => onTransfer(row)} data-verb="transfer">
              {translate('ownerships.transfer')}
            </Button>
          )}
        </TableCell>
      )}
    </TableRow>
  );
};
