import VisitsIcon from '@mui/icons-material/EmojiPeopleOutlined';
import { Alert, Box, Link as TextLink, Skeleton, Typography } from '@mui/material';
import { receptionStatuses, tripStatuses } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import { WordChip } from '../kernel/parts/WordChip.js';
import { Yuan } from '../kernel/parts/Yuan.js';
import type { LeadDetail, LeadVisit, LeadVisits } from '../kernel/views.js';

/** Who came for this project and who was visited, the latest first. */
export const VisitsPanel = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'visits', lead.id],
    queryFn: () => read<LeadVisits>(`/leads/${lead.id}/visits`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const of = (kind: LeadVisit['kind']) => data.data.filter((visit) => visit.kind === kind);
  return (
    <>
      {data.hasMore && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('visits.more', { most: data.data.length })}
        </Alert>
      )}
      <Visits title="visits.receptions" visits={of('reception')} empty="visits.no_receptions" />
      <Visits title="visits.trips" visits={of('trip')} empty="visits.no_trips" />
    </>
  );
};

interface Props {
  title: string;
  visits: readonly LeadVisit[];
  empty: string;
}

const Visits = ({ title, visits, empty }: Props) => {
  const translate = useTranslate();
  return (
    <Section title={translate(title)}>
      {visits.length === 0 && <EmptyState icon={<VisitsIcon />} title={translate(empty)} />}
      {visits.map((visit) => (
        <Visit key={visit.id} visit={visit} />
      ))}
    </Section>
  );
};

const rooms = {
  reception: { path: 'receptions', words: receptionStatuses },
  trip: { path: 'trips', words: tripStatuses },
};

const Visit = ({ visit }: { visit: LeadVisit }) => {
  const translate = useTranslate();
  const { list } = usePunctuation();
  const { path, words } = rooms[visit.kind];
  const { startsOn, endsOn, no } = visit;
  return (
    <Box data-visit={no} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 0.75 }}>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {startsOn === endsOn
            ? startsOn
            : translate('common.from_to', { from: startsOn, to: endsOn })}
        </Typography>
        <WordChip words={words} id={visit.status} />
        {visit.canOpen ? (
          <TextLink component={Link} to={`/${path}/${visit.id}/show`}>
            {no}
          </TextLink>
        ) : (
          <Typography variant="caption">{no}</Typography>
        )}
      </Box>
      <Facts min={150}>
        <Fact label={`visits.${visit.kind}_whom`}>{list(visit.whom)}</Fact>
        <Fact label={`visits.${visit.kind}_people`}>{visit.people}</Fact>
        <Fact label="visits.place">{visit.place}</Fact>
        <Fact label="visits.unit">{visit.unit}</Fact>
        {visit.costYuan !== null && (
          <Fact label="visits.cost">
            <Yuan amount={visit.costYuan} />
          </Fact>
        )}
      </Facts>
    </Box>
  );
};
