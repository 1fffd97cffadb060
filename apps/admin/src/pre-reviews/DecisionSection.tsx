import { Alert, Typography } from '@mui/material';
import type { VetoOverride } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Findings } from '../kernel/parts/Findings.js';
import type { PreReviewDetail } from '../kernel/views.js';
import { StandingChip } from './marks.js';

/** The committee's word, until when a contract may rest on it, and what it was decided under. */
export const DecisionSection = ({ review }: { review: PreReviewDetail }) => {
  const translate = useTranslate();
  const { decision } = review;
  if (!decision) return null;
  const override = decision.override as VetoOverride | null;
  return (
    <Section title={translate('pre_reviews.decision')} aside={<StandingChip row={review} />}>
      <Facts min={180}>
        <Fact label="pre_reviews.decided_on">
          <DateText on={decision.decidedOn} />
        </Fact>
        {decision.validUntil && (
          <Fact label="pre_reviews.valid">
            <DateText on={decision.validUntil} />
          </Fact>
        )}
        <Fact label="pre_reviews.recorded_by">
          {decision.recordedBy} · <DateText at={decision.recordedAt} />
        </Fact>
        <Fact label="pre_reviews.decision_note" wide>
          {decision.note}
        </Fact>
      </Facts>
      {override && (
        <Alert severity="warning" sx={{ my: 1.5 }}>
          <Typography variant="body2">
            {translate('pre_reviews.overridden', { ...override })}
          </Typography>
          {override.reason}
        </Alert>
      )}
      <Findings
        findings={decision.findings as never}
        title={translate('pre_reviews.decided_under')}
      />
    </Section>
  );
};
