import AddIcon from '@mui/icons-material/Add';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import { Box, Button, Card, CardActionArea, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { LeadDetail, LeadPreReviews, PreReviewDetail } from '../kernel/views.js';
import { PreReviewCard } from './PreReviewCard.js';

/** 预审 of one project, round by round, and the way to begin one. */
export const PreReviewsPanel = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'pre-reviews', lead.id],
    queryFn: () => read<LeadPreReviews>(`/leads/${lead.id}/pre-reviews`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const rounds = data.data;
  const begin = data.canDraft && <Begin leadId={lead.id} isAgain={rounds.length > 0} />;
  return (
    <Section title={translate('pre_reviews.title')} aside={rounds.length > 0 && begin}>
      {rounds.length === 0 ? (
        <EmptyState
          icon={<GavelIcon />}
          title={translate('pre_reviews.empty_lead')}
          hint={translate(
            data.canDraft ? 'pre_reviews.empty_lead_hint' : 'pre_reviews.empty_reader',
          )}
          actions={begin}
        />
      ) : (
        <Box component="ul" sx={cards}>
          {rounds.map((row) => (
            <Card key={row.id} component="li" variant="outlined">
              <CardActionArea
                component={Link}
                to={`/pre-reviews/${row.id}/show`}
                sx={{ p: 1.5, height: '100%' }}
              >
                <PreReviewCard row={row} />
              </CardActionArea>
            </Card>
          ))}
        </Box>
      )}
    </Section>
  );
};

const cards = {
  listStyle: 'none',
  p: 0,
  m: 0,
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
};

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
