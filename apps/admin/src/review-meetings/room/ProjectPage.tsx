import { Box, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { Section } from '../../kernel/parts/Facts.js';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import { ShowWaiting } from '../../kernel/parts/ShowStates.js';
import type { AgendaItem, Dossier, MeetingDetail } from '../../kernel/views.js';
import { ScoreSheet } from '../../scores/index.js';
import { DecisionText } from '../DecisionText.js';
import { ItemActions } from '../ItemActions.js';
import { RecusalNote } from '../RecusalNote.js';
import { BallotPanel } from './BallotPanel.js';
import { Doubts } from './Doubts.js';
import { KeyFacts } from './KeyFacts.js';
import { Opinions } from './Opinions.js';
import { Reveal } from './Reveal.js';
import { Turnout } from './Turnout.js';

interface Props {
  item: AgendaItem;
  meeting: MeetingDetail;
}

/** One project before the committee: what speaks against it first, then its figures; beside them the vote. */
export const ProjectPage = ({ item, meeting }: Props) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 7fr) minmax(0, 5fr)' },
      // Read from the back of a room.
      '& .MuiTypography-body2': { fontSize: { xs: '1rem', md: '1.0625rem' } },
    }}
  >
    <Material item={item} meetingId={meeting.id} />
    <Box sx={{ position: { md: 'sticky' }, top: 64, minWidth: 0 }}>
      <Vote item={item} meeting={meeting} />
    </Box>
  </Box>
);

const Material = ({ item, meetingId }: { item: AgendaItem; meetingId: string }) => {
  const { read } = useConsole();
  const { data, error, isPending } = useQuery({
    queryKey: ['review-dossier', meetingId, item.id],
    queryFn: () => read<Dossier>(`/review-meetings/${meetingId}/items/${item.id}/dossier`),
    retry: false,
    // The material does not change under a vote; only whoever reloads sees a new score.
    staleTime: 60_000,
  });
  if (error) return <ProblemPanel error={error} title="problem.load_title" />;
  if (isPending) return <ShowWaiting />;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Doubts dossier={data} />
      <KeyFacts dossier={data} />
      <Opinions opinions={data.opinions} />
      {data.assessment?.metrics && <ScoreSheet assessment={data.assessment} />}
    </Box>
  );
};

const Vote = ({ item, meeting }: Props) => {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate('meetings.vote')}>
        <RecusalNote recusals={item.recusals} />
        <Turnout item={item} />
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <ItemActions item={item} meeting={meeting} />
        </Stack>
        <DecisionText item={item} />
      </Section>
      <BallotPanel item={item} meeting={meeting} />
      <Reveal item={item} />
    </>
  );
};
