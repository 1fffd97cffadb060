import { Alert, Step, StepLabel, Stepper, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { mayStep, preReviewStatuses } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import type { PreReviewDetail } from '../kernel/views.js';

/** What every pre-review passes on its way; 撤回 is no station but a way out. */
const [draft] = preReviewStatuses;
const stations = preReviewStatuses.filter(
  ({ id }, place) => place < preReviewStatuses.length - 1 || !mayStep(draft!.id, id),
);

/** The way from the draft to the decision, and whom it waits for now. */
export const StatusTrack = ({ review }: { review: PreReviewDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(preReviewStatuses);
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const at = stations.findIndex(({ id }) => id === review.status);
  const isOver = review.result !== null;
  return (
    <Section title={translate('pre_reviews.way')}>
      {at >= 0 && (
        <Stepper
          activeStep={isOver ? stations.length : at}
          alternativeLabel={!isNarrow}
          orientation={isNarrow ? 'vertical' : 'horizontal'}
          connector={isNarrow ? null : undefined}
        >
          {stations.map(({ id }) => (
            <Step key={id}>
              <StepLabel>{word(id)}</StepLabel>
            </Step>
          ))}
        </Stepper>
      )}
      {review.turn && (
        <Alert severity="info" sx={{ mt: 1.5 }} data-testid="turn">
          {translate('pre_reviews.turn', { turn: review.turn })}
        </Alert>
      )}
    </Section>
  );
};
