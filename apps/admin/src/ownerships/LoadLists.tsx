import { Box, Link as TextLink, Stack, Typography } from '@mui/material';
import { ownershipRoles } from '@luodi/domain';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Light } from '../kernel/parts/Light.js';
import type { OwnershipLoad } from '../kernel/views.js';

/** Days nobody answered for, those that still go on first. */
export const GapList = ({ gaps }: Pick<OwnershipLoad, 'gaps'>) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  const { list } = usePunctuation();
  if (gaps.length === 0) return <None label="ownerships.no_gaps" />;
  return (
    <Lines>
      {gaps.map((gap) => (
        <Line key={`${gap.leadId}${gap.sinceOn}`} leadId={gap.leadId} name={gap.leadName}>
          <Light
            colour={gap.untilOn ? 'gray' : 'red'}
            text={translate(gap.untilOn ? 'ownerships.gap_over' : 'ownerships.gap_open')}
          />{' '}
          {translate(gap.untilOn ? 'ownerships.gap_between' : 'ownerships.gap_since', {
            ...{ from: gap.sinceOn, until: gap.untilOn, days: gap.days },
            roles: list(gap.roles.map((role) => word(role) ?? role)),
          })}{' '}
          · {gap.unit}
        </Line>
      ))}
    </Lines>
  );
};

/** What leaders who left are to hand over, by its day. */
export const TaskList = ({ tasks }: Pick<OwnershipLoad, 'tasks'>) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  if (tasks.length === 0) return <None label="ownerships.no_tasks" />;
  return (
    <Lines>
      {tasks.map((task) => (
        <Line key={task.id} leadId={task.leadId} name={task.leadName}>
          <span data-task={task.status}>
            {translate('ownerships.task_line', { role: word(task.role), owner: task.owner })}{' '}
            {task.status === 'done' ? (
              translate(task.isLate ? 'ownerships.task_late' : 'ownerships.task_done', {
                on: task.doneOn,
              })
            ) : (
              <>
                {translate('ownerships.task_due')} <DateText on={task.dueOn} due />
              </>
            )}
          </span>
        </Line>
      ))}
    </Lines>
  );
};

/** Roles that changed hands twice within the days the pack names, the latest first. */
export const QuickChangeList = ({ changes }: { changes: OwnershipLoad['quickChanges'] }) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  if (changes.length === 0) return <None label="my_projects.no_quick" />;
  return (
    <Lines>
      {changes.map(({ id, leadId, leadName, unit, role, happenedOn: on, because, reason }) => (
        <Line key={id} leadId={leadId} name={leadName}>
          {translate('my_projects.quick_line', { on, role: word(role), because, reason })} · {unit}
        </Line>
      ))}
    </Lines>
  );
};

const Lines = ({ children }: { children: ReactNode }) => (
  <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {children}
  </Stack>
);

interface LineProps {
  leadId: string;
  name: string;
  children: ReactNode;
}

const Line = ({ leadId, name, children }: LineProps) => (
  <Box component="li" data-testid="ownership-line">
    <TextLink component={Link} to={`/leads/${leadId}/show?tab=ownership`}>
      {name}
    </TextLink>
    <Typography variant="body2">{children}</Typography>
  </Box>
);

const None = ({ label }: { label: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {translate(label)}
    </Typography>
  );
};
