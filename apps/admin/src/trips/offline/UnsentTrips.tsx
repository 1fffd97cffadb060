import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../../kernel/authProvider.js';
import { dropDraft, keepDraft, type KeptDraft } from '../../kernel/offline/keptDrafts.js';
import { useKeptDrafts } from '../../kernel/offline/useKeptDrafts.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { sendKept } from './sendTrips.js';

/** Drafts that are only on this device, each with its time, until the server has them. */
export const UnsentTrips = ({ inset = false }: { inset?: boolean }) => {
  const translate = useTranslate();
  const drafts = useKeptDrafts('trips');
  if (!drafts.length) return null;
  return (
    <Box sx={inset ? { px: { xs: 1.5, sm: 2, md: 3 }, pt: { xs: 1.5, md: 2 } } : { mb: 1.5 }}>
      <Alert
        severity="warning"
        variant="outlined"
        icon={false}
        data-testid="unsent-trips"
        sx={{ '& .MuiAlert-message': { width: '100%' } }}
      >
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {translate('trips.unsent', { count: drafts.length })}
        </Typography>
        {drafts.map((draft) => (
          <UnsentTrip key={draft.clientKey} draft={draft} />
        ))}
      </Alert>
    </Box>
  );
};

const UnsentTrip = ({ draft }: { draft: KeptDraft }) => {
  const translate = useTranslate();
  const userId = useSession()?.user.id ?? '';
  const { clientKey, values, keptAt, isReady, problem } = draft;
  const sendNow = () => {
    keepDraft('trips', userId, { ...draft, isReady: true, problem: undefined });
    void sendKept();
  };
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {nameOf(values) || translate('trips.no_place')} · <DateText at={keptAt} /> ·{' '}
        {translate(isReady ? 'trips.unsent_ready' : 'trips.unsent_typed')}
      </Typography>
      {problem && (
        <Typography variant="body2" sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>
          {translate('trips.unsent_refused', { problem })}
        </Typography>
      )}
      <Button size="small" component={Link} to={`/trips/create?draft=${clientKey}`}>
        {translate('trips.continue')}
      </Button>
      <Button size="small" onClick={sendNow}>
        {translate('trips.send_now')}
      </Button>
      <Button size="small" color="inherit" onClick={() => dropDraft('trips', userId, clientKey)}>
        {translate('trips.drop')}
      </Button>
    </Box>
  );
};

const nameOf = ({ stops, departsOn, aim }: Record<string, unknown>): string => {
  const places = ((stops ?? []) as { place?: string | null }[]).map(({ place }) => place);
  return [...places, departsOn, aim].filter(Boolean).join(' · ');
};
