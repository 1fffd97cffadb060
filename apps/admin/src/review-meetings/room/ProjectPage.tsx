import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
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
import { useDossier } from './useDossier.js';

interface Props {
  item: AgendaItem;
  meeting: MeetingDetail;
}

/** One project before the committee: what speaks against it, its figures, the vote, then the whole score sheet. */
export const ProjectPage = ({ item, meeting }: Props) => {
  const { data, error, isPending } = useDossier(meeting.id, item.id);
  return (
    <Box sx={layout}>
      <Box sx={{ gridArea: 'front', minWidth: 0 }}>
        {error && <ProblemPanel error={error} title="problem.load_title" />}
        {isPending && <ShowWaiting />}
        {data && <Front dossier={data} />}
      </Box>
      <Box sx={{ gridArea: 'vote', minWidth: 0, position: { md: 'sticky' }, top: 64 }}>
        <Vote item={item} meeting={meeting} />
      </Box>
      <Box sx={{ gridArea: 'sheet', minWidth: 0 }}>
        {data?.assessment?.metrics && <ScoreSheet assessment={data.assessment} />}
      </Box>
    </Box>
  );
};

/** On a phone the vote comes before the long sheet; beside the material where there is room. */
const layout = {
  display: 'grid',
  columnGap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 7fr) minmax(0, 5fr)' },
  gridTemplateRows: { md: 'auto 1fr' },
  gridTemplateAreas: { xs: '"front" "vote" "sheet"', md: '"front vote" "sheet vote"' },
  // Read from the back of a room.
  '& .MuiTypography-body2': { fontSize: { xs: '1rem', md: '1.0625rem' } },
};

const Front = ({ dossier }: { dossier: Dossier }) => (
  <>
    <Doubts dossier={dossier} />
    <KeyFacts dossier={dossier} />
    <Opinions opinions={dossier.opinions} />
  </>
);

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
