import { Link as TextLink, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { PreReviewDetail } from '../kernel/views.js';
import { ComparisonPanel, ScoreSheet, SensitivityPanel } from '../scores/index.js';
import { Conditions } from './Conditions.js';
import { DecisionSection } from './DecisionSection.js';
import { Evidence } from './Evidence.js';
import { History } from './History.js';
import { StandingChip } from './marks.js';
import { Opinions } from './Opinions.js';
import { PreReviewActions } from './PreReviewActions.js';
import { Readiness } from './Readiness.js';
import { StatementSection } from './StatementSection.js';
import { StatusTrack } from './StatusTrack.js';

/** One pre-review: where it stands, whose turn it is, the score, the opinions, the decision and its conditions. */
export const PreReviewShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const review = useRecordContext<PreReviewDetail>();
  // A list row may stand in for the record for a moment; it has no parts.
  if (!review?.opinions) return <ShowWaiting />;
  const { lead, round } = review;
  return (
    <Page
      title={translate('pre_reviews.page', { name: lead.name, round })}
      aside={<StandingChip row={review} />}
      actions={<PreReviewActions review={review} />}
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        <TextLink component={Link} to={`/leads/${lead.id}/show?tab=pre-reviews`}>
          {[lead.no, lead.companyName].join(' · ')}
        </TextLink>
        {` · ${review.applicantUnit.name}`}
      </Typography>
      <StatusTrack review={review} />
      <DecisionSection review={review} />
      <Conditions review={review} />
      <Readiness review={review} />
      <Opinions review={review} />
      <ScoreSheet
        assessment={review.assessment}
        evidenceOf={(field) => <Evidence review={review} field={field} />}
      />
      <SensitivityPanel preReviewId={review.id} />
      <ComparisonPanel preReviewId={review.id} />
      <StatementSection review={review} />
      <History review={review} />
    </Page>
  );
};
