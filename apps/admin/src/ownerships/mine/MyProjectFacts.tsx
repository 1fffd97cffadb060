import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../../kernel/parts/DateText.js';
import { Light } from '../../kernel/parts/Light.js';
import type { MyProject } from '../../kernel/views.js';

/** What the plan asks next, by whom and when; before it, how many nodes are overdue. */
export const NextNode = ({ project: { nextNode, overdueNodes } }: { project: MyProject }) => {
  const translate = useTranslate();
  return (
    <>
      {overdueNodes > 0 && (
        <Typography variant="body2" component="span" sx={{ color: 'error.main', mr: 1 }}>
          {translate('my_projects.overdue', { count: overdueNodes })}
        </Typography>
      )}
      {nextNode ? (
        <span>
          {translate('my_projects.node_line', {
            ...{ step: nextNode.step, unit: nextNode.unit, person: nextNode.personName },
          })}{' '}
          <DateText on={nextNode.dueOn} due />
        </span>
      ) : (
        overdueNodes === 0 && translate('my_projects.no_node')
      )}
    </>
  );
};

/** The year's pace: its light in words, and the two figures behind it. */
export const PaceFact = ({ pace }: { pace: NonNullable<MyProject['pace']> }) => {
  const translate = useTranslate();
  const { light, expectedPercent: expected, donePercent: done, words } = pace;
  if (done === null || expected === null) return translate('my_projects.no_plan');
  return (
    <Box component="span" title={words}>
      <Light colour={light} />{' '}
      <Typography variant="caption" component="span" sx={{ color: 'text.secondary' }}>
        {translate('my_projects.pace_line', { expected, done })}
      </Typography>
    </Box>
  );
};
