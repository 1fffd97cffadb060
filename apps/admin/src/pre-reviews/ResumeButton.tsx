import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useVerb } from '../kernel/form/useVerb.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { PreReviewOpinion } from '../kernel/views.js';

/** Lets a department's clock run again; nothing is asked, so a press is enough. */
export const ResumeButton = ({ id, opinion }: { id: string; opinion: PreReviewOpinion }) => {
  const translate = useTranslate();
  const [error, setError] = useState<unknown>(null);
  const send = useVerb({ resource: 'pre-reviews', id }, () => setError(null));
  return (
    <>
      <Button
        size="small"
        onClick={() => void send(`opinions/${opinion.department}/resume`, {}).catch(setError)}
      >
        {translate('pre_reviews.resume')}
      </Button>
      {error !== null && <ProblemPanel error={error} />}
    </>
  );
};
