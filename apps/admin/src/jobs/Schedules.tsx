import { Chip, TableCell, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../kernel/dates.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { Section } from '../kernel/parts/Facts.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { JobOverview, JobRunRow } from '../kernel/views.js';
import { useTopicWord } from './useTopicWord.js';

const heads = ['topic', 'next', 'last', 'outcome', 'seconds', 'numbers'].map(
  (name) => `jobs.${name}`,
);
const colours = { done: 'success', failed: 'error', running: 'info', broken: 'warning' } as const;

/** Each schedule with its last run: when, how long, what it counted. */
export const Schedules = ({ schedules }: Pick<JobOverview, 'schedules'>) => {
  const translate = useTranslate();
  const word = useTopicWord();
  return (
    <Section title={translate('jobs.schedules')}>
      <PlainTable heads={heads}>
        {schedules.map(({ topic, nextAt, lastRun }) => (
          <TableRow key={topic}>
            <TableCell>{word(topic)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{nextAt ? minuteOf(nextAt) : '—'}</TableCell>
            <Run run={lastRun} />
          </TableRow>
        ))}
      </PlainTable>
    </Section>
  );
};

const Run = ({ run }: { run: JobRunRow | null }) => {
  const translate = useTranslate();
  const { list, colon } = usePunctuation();
  if (!run) return <TableCell colSpan={4}>{translate('jobs.never')}</TableCell>;
  const numbers = Object.entries(run.numbers).map(
    ([name, n]) => `${translate(`jobs.counted.${name}`, { _: name })}${colon}${n}`,
  );
  return (
    <>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{minuteOf(run.startedAt)}</TableCell>
      <TableCell>
        <Chip
          size="small"
          color={colours[run.outcome as keyof typeof colours] ?? 'default'}
          label={translate(`jobs.outcome_${run.outcome}`)}
        />
      </TableCell>
      <TableCell>{run.seconds === null ? '—' : run.seconds.toFixed(1)}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{run.error ?? (list(numbers) || '—')}</TableCell>
    </>
  );
};
