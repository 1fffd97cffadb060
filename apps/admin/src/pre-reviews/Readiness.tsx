import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { PreReviewDetail } from '../kernel/views.js';

/** Whether the next step may be taken today, before anyone presses. */
export const Readiness = ({ review: { findings } }: { review: PreReviewDetail }) => {
  const translate = useTranslate();
  if (findings.length === 0) return null;
  return (
    <Section
      title={translate('pre_reviews.readiness')}
      aside={
        <>
          <VerbButton
            verb="submit"
            noun="submission"
            label="pre_reviews.submit"
            variant="contained"
            size="small"
            confirm={<Typography>{translate('pre_reviews.submit_confirm')}</Typography>}
          />
          <VerbButton
            verb="makeReady"
            noun="readiness"
            label="pre_reviews.make_ready"
            variant="contained"
            size="small"
            confirm={<Typography>{translate('pre_reviews.make_ready_confirm')}</Typography>}
          />
        </>
      }
    >
      <Findings findings={findings} />
    </Section>
  );
};
