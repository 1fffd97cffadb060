import { Chip, TableCell, TableRow, Typography } from '@mui/material';
import { indicatorLabel } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { MeasureText } from '../kernel/parts/MeasureText.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { PeerImport } from '../kernel/views.js';

const heads = ['state', 'county', 'indicator', 'figure', 'as_of', 'source'];
const colours = { new: 'success', replaces: 'warning', same: 'default' } as const;

/** The rows without fault: what each would enter, and what it would take the place of. */
export const ImportedRows = ({ rows }: Pick<PeerImport, 'rows'>) => {
  const translate = useTranslate();
  return (
    <PlainTable heads={heads.map((head) => `peers.${head}`)}>
      {rows.map(({ rowNo, county, indicator, figure, asOf, source, state, before }) => (
        <TableRow key={rowNo} data-row={rowNo} data-state={state}>
          <TableCell>
            <Chip
              size="small"
              variant="outlined"
              color={colours[state]}
              label={translate(`peers.state_${state}`)}
            />
          </TableCell>
          <TableCell sx={{ minWidth: 110 }}>{county}</TableCell>
          <TableCell sx={{ minWidth: 110 }}>{indicatorLabel(indicator)}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            <MeasureText indicator={indicator} value={figure} />
            {before !== null && before !== figure && (
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {translate('peers.was')} <MeasureText indicator={indicator} value={before} />
              </Typography>
            )}
          </TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            <DateText on={asOf} />
          </TableCell>
          <TableCell sx={{ minWidth: 180 }}>{source}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};
