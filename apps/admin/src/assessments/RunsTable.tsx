import { TableCell, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { AssessmentDetail } from '../kernel/views.js';

const heads = ['run_kind', 'asOf', 'run_at', 'digest', 'versions'];

/** Every kept result with its fingerprint; none is ever changed. */
export const RunsTable = ({ runs }: Pick<AssessmentDetail, 'runs'>) => {
  const translate = useTranslate();
  return (
    <PlainTable heads={heads.map((head) => `assessments.${head}`)}>
      {runs.map((run) => (
        <TableRow key={run.id}>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {translate(`assessments.run_${run.kind}`)}
          </TableCell>
          <TableCell>
            <DateText on={run.asOf} />
          </TableCell>
          <TableCell>
            <DateText at={run.recordedAt} />
          </TableCell>
          <TableCell sx={{ fontFamily: 'monospace' }}>{run.digest.slice(0, 16)}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {run.scoringVersion} · {run.packVersion}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};
