import AddIcon from '@mui/icons-material/Add';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { LeadRecords } from '../kernel/parts/LeadRecords.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { LeadDetail, LeadPreReviews, PreReviewDetail } from '../kernel/views.js';
import { PreReviewCard } from './PreReviewCard.js';

/** 预审 of one project, round by round, and the way to begin one. */
export const PreReviewsPanel = ({ lead }: { lead: LeadDetail }) => (
  <LeadRecords<LeadPreReviews['data'][number]>
    leadId={lead.id}
    resource="pre-reviews"
    phrases="pre_reviews"
    icon={<GavelIcon />}
    begin={(isFirst) => <Begin leadId={lead.id} isAgain={!isFirst} />}
  >
    {(row) => <PreReviewCard row={row} />}
  </LeadRecords>
);

/** Begins a round and goes on in its form; the draft is the server's, prefilled from the project. */
const Begin = ({ leadId, isAgain }: { leadId: string; isAgain: boolean }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { invoke } = useConsole();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    try {
      const { id } = await invoke<PreReviewDetail>('leads', leadId, 'pre-reviews', {});
      void navigate(`/pre-reviews/${id}`);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="contained"
        size="small"
        startIcon={<AddIcon />}
        disabled={isBusy}
        onClick={() => void begin()}
      >
        {translate(isAgain ? 'pre_reviews.again' : 'pre_reviews.begin')}
      </Button>
      {error !== null && <ProblemPanel error={error} />}
    </>
  );
};
