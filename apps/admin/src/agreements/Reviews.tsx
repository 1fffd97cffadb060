import GavelIcon from '@mui/icons-material/Gavel';
import { Alert, Box, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AgreementDetail } from '../kernel/views.js';
import { ConclusionChip } from './marks.js';
import { ReviewSheet } from './ReviewSheet.js';

type Review = AgreementDetail['reviews'][number];

/** 公平竞争审查: the last recorded stands, the earlier ones stay. */
export const Reviews = ({ agreement }: { agreement: AgreementDetail }) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { reviews, needsReview } = agreement;
  if (!needsReview && reviews.length === 0) return null;
  return (
    <Section
      title={translate('agreements.reviews')}
      aside={
        <VerbButton
          verb="review"
          label="agreements.review"
          size="small"
          variant="outlined"
          startIcon={<GavelIcon />}
          onClick={() => setOpen(true)}
        />
      }
    >
      {needsReview && reviews.length === 0 && (
        <Alert severity="warning">{translate('agreements.review_missing')}</Alert>
      )}
      <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {reviews.map((review, at) => (
          <ReviewEntry key={review.id} review={review} stands={at === 0} />
        ))}
      </Stack>
      {isOpen && <ReviewSheet agreement={agreement} onClose={() => setOpen(false)} />}
    </Section>
  );
};

const ReviewEntry = ({ review, stands }: { review: Review; stands: boolean }) => {
  const translate = useTranslate();
  const { exceptionUntil: until, documentNo, reviewingUnit, note } = review;
  return (
    <Box component="li" sx={{ opacity: stands ? 1 : 0.65 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <ConclusionChip conclusion={review.conclusion} />
        <Typography variant="body2">
          {[reviewingUnit, documentNo].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        <DateText on={review.reviewedOn} />
        {until && ` · ${translate('agreements.exception_until', { until })}`}
        {!stands && ` · ${translate('agreements.review_overtaken')}`}
        {' · '}
        {translate('agreements.recorded_by', { by: review.recordedBy })}
      </Typography>
      {note && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {note}
        </Typography>
      )}
    </Box>
  );
};
