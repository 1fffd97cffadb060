import { Alert, Button, TableCell, TableRow } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { Section } from '../kernel/parts/Facts.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { ParkedRow } from '../kernel/views.js';
import { useTopicWord } from './useTopicWord.js';

const heads = ['jobs.topic', 'jobs.failed_at', 'jobs.error', 'jobs.actions'];

/** What was given up after several attempts, until somebody has it tried again. */
export const ParkedJobs = ({ rows, onDone }: { rows: ParkedRow[]; onDone: () => void }) => {
  const translate = useTranslate();
  const word = useTopicWord();
  const { invoke } = useConsole();
  const [failure, setFailure] = useState<unknown>(null);
  const retry = async (id: string) => {
    try {
      await invoke('jobs', id, 'retry', {});
      setFailure(null);
    } catch (refusal) {
      setFailure(refusal);
    }
    onDone();
  };
  return (
    <Section title={translate('jobs.parked_title')}>
      {failure !== null && <ProblemPanel error={failure} />}
      {rows.length === 0 && <Alert severity="success">{translate('jobs.none_parked')}</Alert>}
      {rows.length > 0 && (
        <PlainTable heads={heads}>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell>{word(row.topic)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{minuteOf(row.failedAt)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{row.error}</TableCell>
              <TableCell>
                {row.can.retry && (
                  <Button size="small" onClick={() => void retry(row.id)}>
                    {translate('jobs.retry')}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
    </Section>
  );
};
