import { Box, Chip, type ChipProps } from '@mui/material';
import {
  conditionStatuses,
  departmentOpinions,
  type OpinionState,
  opinionStates,
  preReviewResults,
  preReviewStatuses,
} from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Light, type LightColour } from '../kernel/parts/Light.js';
import type { PreReviewCondition, PreReviewOpinion, PreReviewRow } from '../kernel/views.js';

type Colours = Record<string, ChipProps['color']>;

const resultColours: Colours = {
  passed: 'success',
  conditional: 'warning',
  deferred: 'default',
  refused: 'error',
};

/** Where it stands; once decided, what was decided. */
export const StandingChip = ({ row }: { row: Pick<PreReviewRow, 'status' | 'result'> }) => {
  const { word: status } = useWords(preReviewStatuses);
  const { word: result } = useWords(preReviewResults);
  return (
    <Chip
      size="small"
      variant={row.result ? 'filled' : 'outlined'}
      label={row.result ? result(row.result) : status(row.status)}
      color={row.result ? resultColours[row.result] : 'primary'}
    />
  );
};

const opinionColours: Colours = { agree: 'success', conditional: 'warning', object: 'error' };
export const OpinionChip = ({ opinion }: Pick<PreReviewOpinion, 'opinion'>) => {
  const { word } = useWords(departmentOpinions);
  if (!opinion) return null;
  return <Chip size="small" label={word(opinion)} color={opinionColours[opinion]} />;
};

const conditionColours: Colours = { claimed: 'info', met: 'success', open: 'warning' };
export const ConditionChip = ({ status }: Pick<PreReviewCondition, 'status'>) => {
  const { word } = useWords(conditionStatuses);
  return (
    <Chip size="small" variant="outlined" label={word(status)} color={conditionColours[status]} />
  );
};

const clockLights: Record<OpinionState, LightColour> = {
  given: 'green',
  late: 'yellow',
  waiting: 'gray',
  paused: 'gray',
  overdue: 'red',
};

/** A department's clock: sign, colour and word, then the day it runs out. */
export const ClockMark = ({ opinion }: { opinion: PreReviewOpinion }) => {
  const translate = useTranslate();
  const { word } = useWords(opinionStates);
  const { state, dueOn, daysLeft, givenOn } = opinion;
  return (
    <Box component="span" sx={{ typography: 'body2' }}>
      <Light colour={clockLights[state]} text={word(state) ?? ''} />{' '}
      {givenOn ? (
        <DateText on={givenOn} />
      ) : (
        translate('pre_reviews.due', { on: dueOn, count: daysLeft })
      )}
    </Box>
  );
};

/** What the reader should do something about. */
export const Pressing = ({ row }: { row: PreReviewRow }) => {
  const translate = useTranslate();
  const { overdueOpinions, openConditions, dueOn } = row;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, typography: 'caption' }}>
      {overdueOpinions > 0 && (
        <Light colour="red" text={translate('pre_reviews.overdue', { count: overdueOpinions })} />
      )}
      {overdueOpinions === 0 && dueOn && (
        <span>{translate('pre_reviews.next_due', { on: dueOn })}</span>
      )}
      {openConditions > 0 && (
        <Light
          colour="yellow"
          text={translate('pre_reviews.open_conditions', { count: openConditions })}
        />
      )}
    </Box>
  );
};
