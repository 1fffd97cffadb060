import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { CardGrid } from '../kernel/parts/CardGrid.js';
import { Section } from '../kernel/parts/Facts.js';
import type { PreReviewDetail, PreReviewOpinion } from '../kernel/views.js';
import { ClockMark, OpinionChip } from './marks.js';
import { OpinionSheet } from './OpinionSheet.js';
import { ReasonSheet } from './ReasonSheet.js';
import { ResumeButton } from './ResumeButton.js';

type Asked = { verb: 'opine' | 'pause'; opinion: PreReviewOpinion };

/** 部门会签: each department with its clock, its opinion, and what the reader may do. */
export const Opinions = ({ review }: { review: PreReviewDetail }) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { opinions, isCalendarKnown } = review;
  if (opinions.length === 0) return null;
  const close = () => setAsked(null);
  const noun = `opinions/${asked?.opinion.department}`;
  return (
    <Section title={translate('pre_reviews.opinions')}>
      {!isCalendarKnown && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('pre_reviews.calendar_unknown')}
        </Alert>
      )}
      <CardGrid>
        {opinions.map((opinion) => (
          <Paper key={opinion.department} component="li" variant="outlined" sx={{ p: 1.5 }}>
            <Opinion opinion={opinion} />
            <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
              {opinion.can.opine && (
                <Button
                  variant="contained"
                  size="small"
                  data-verb="opine"
                  onClick={() => setAsked({ verb: 'opine', opinion })}
                >
                  {translate('pre_reviews.give_opinion')}
                </Button>
              )}
              {opinion.can.pause && (
                <Button size="small" onClick={() => setAsked({ verb: 'pause', opinion })}>
                  {translate('pre_reviews.pause')}
                </Button>
              )}
              {opinion.can.resume && <ResumeButton id={review.id} opinion={opinion} />}
            </Stack>
          </Paper>
        ))}
      </CardGrid>
      {asked?.verb === 'opine' && (
        <OpinionSheet id={review.id} opinion={asked.opinion} onClose={close} />
      )}
      {asked?.verb === 'pause' && (
        <ReasonSheet id={review.id} noun={`${noun}/pause`} text="pause" onClose={close} />
      )}
    </Section>
  );
};

const Opinion = ({ opinion }: { opinion: PreReviewOpinion }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const { label, unit, note, conditions, givenBy, pauses } = opinion;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 650 }}>{label}</Typography>
        <OpinionChip opinion={opinion.opinion} />
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
        {unit?.name ?? translate('pre_reviews.no_unit')}
        {givenBy && ` · ${givenBy}`}
      </Typography>
      <ClockMark opinion={opinion} />
      {note && <Typography variant="body2">{note}</Typography>}
      {conditions && (
        <Typography variant="body2">
          {translate('pre_reviews.asked_conditions')}
          {colon}
          {conditions}
        </Typography>
      )}
      {pauses.map(({ reason, startedOn, endedOn, startedBy }) => (
        <Typography key={startedOn + reason} variant="caption" component="div">
          {translate('pre_reviews.stood', {
            from: startedOn,
            to: endedOn ?? translate('pre_reviews.now'),
          })}
          {` · ${startedBy} · ${reason}`}
        </Typography>
      ))}
    </>
  );
};
