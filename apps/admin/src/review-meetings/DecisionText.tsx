import { Box, Typography } from '@mui/material';
import { conditionStages } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Marks } from '../kernel/parts/Marks.js';
import type { AgendaItem } from '../kernel/views.js';
import { ResultChip } from './marks.js';

/** What was resolved, until when it holds, under which conditions, and what is marked for the record. */
export const DecisionText = ({ item: { decision } }: { item: AgendaItem }) => {
  const translate = useTranslate();
  if (!decision) return null;
  return (
    <Box data-testid="decision" sx={{ my: 0.5 }}>
      <Typography variant="body2" component="div">
        <ResultChip result={decision.result} />{' '}
        {decision.validUntil && (
          <>
            {translate('meetings.valid_until')} <DateText on={decision.validUntil} />
          </>
        )}
      </Typography>
      {decision.note && <Typography variant="body2">{decision.note}</Typography>}
      <Conditions conditions={decision.conditions} />
      <Marks
        findings={decision.findings.filter(({ effect }) => effect === 'mark')}
        title={translate('meetings.marked')}
      />
    </Box>
  );
};

type Decision = NonNullable<AgendaItem['decision']>;

const Conditions = ({ conditions }: Pick<Decision, 'conditions'>) => {
  const translate = useTranslate();
  const { word } = useWords(conditionStages);
  if (!conditions.length) return null;
  return (
    <Box component="ol" sx={{ my: 0.5, pl: 3, typography: 'body2' }}>
      {conditions.map(({ content, dueOn, dueStage, ownerUnit }) => (
        <li key={content}>
          {content} ·{' '}
          {dueOn ? (
            <DateText on={dueOn} />
          ) : (
            translate('meetings.before_stage', { stage: word(dueStage) })
          )}{' '}
          · {ownerUnit}
        </li>
      ))}
    </Box>
  );
};
