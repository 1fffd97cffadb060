import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Money } from '../kernel/parts/Money.js';
import { StageChip } from '../kernel/parts/StageChip.js';
import type { ClaimRow } from '../kernel/views.js';
import { ClaimActions, ClaimMarks, ClaimName } from './ClaimParts.js';
import type { ClaimVerbs } from './Claims.js';

const heads = ['project', 'unit', 'registered', 'evidence', 'amount', 'stage', 'actions'] as const;

export const ClaimTable = ({ rows, verbs }: { rows: ClaimRow[]; verbs: ClaimVerbs }) => {
  const translate = useTranslate();
  return (
    <Table size="small" data-testid="claims">
      <TableHead>
        <TableRow>
          {heads.map((head) => (
            <TableCell key={head}>{translate(`claims.${head}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, place) => (
          <TableRow key={row.leadId ?? place} sx={{ verticalAlign: 'top' }}>
            <TableCell sx={{ minWidth: 220 }}>
              <ClaimName row={row} />
              <ClaimMarks row={row} />
            </TableCell>
            <TableCell>{row.unit}</TableCell>
            <TableCell>{row.registeredAt && <DateText at={row.registeredAt} />}</TableCell>
            <TableCell>
              <Evidence row={row} />
            </TableCell>
            <TableCell>
              {row.leadId && <Money yuan={row.totalInvestmentYuan} />}
              {row.parcelNo && <Box>{translate('claims.parcel', { no: row.parcelNo })}</Box>}
            </TableCell>
            <TableCell>{row.stage && <StageChip stage={row.stage} />}</TableCell>
            <TableCell>
              <ClaimActions row={row} verbs={verbs} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

/** First contact as stated, and what shows it. */
export const Evidence = ({ row }: { row: ClaimRow }) => {
  const translate = useTranslate();
  if (!row.leadId) return null;
  if (!row.evidenceOn) {
    return (
      <Box component="span" sx={{ color: 'warning.main' }}>
        {translate('claims.unproven', { on: row.firstContactOn })}
      </Box>
    );
  }
  return (
    <>
      {translate('claims.proven', {
        on: row.evidenceOn,
        count: row.evidenceCount,
        recorded: row.evidenceRecordedOn,
      })}
    </>
  );
};
