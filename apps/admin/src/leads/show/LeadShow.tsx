import { Box } from '@mui/material';
import { ShowBase } from 'react-admin';
import { Page } from '../../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../../kernel/parts/ShowStates.js';
import { StageChip } from '../../kernel/parts/StageChip.js';
import { SecrecyMark } from '../SecrecyMark.js';
import { Timeline } from '../timeline/Timeline.js';
import { useWholeLead } from '../useWholeLead.js';
import { Doubles } from './Doubles.js';
import { LeadActions } from './LeadActions.js';
import { LeadFacts } from './LeadFacts.js';
import { LeadMetrics } from './LeadMetrics.js';
import { LeadTrack } from './LeadTrack.js';

/** One project: where it stands, its facts, and what has been done. */
export const LeadShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const lead = useWholeLead();
  if (!lead) return <ShowWaiting />;
  return (
    <Page
      title={lead.name}
      aside={
        <>
          <StageChip stage={lead.stage} />
          <SecrecyMark secrecy={lead.secrecy} />
        </>
      }
      actions={<LeadActions />}
    >
      <Doubles doubles={lead.doubles} />
      <LeadTrack />
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 5fr)' },
        }}
      >
        <div>
          <LeadMetrics metrics={lead.metrics} />
          <LeadFacts />
        </div>
        {/* On a phone the day's work comes first: log the visit, then read the facts. */}
        <Box sx={{ order: { xs: -1, lg: 0 }, minWidth: 0 }}>
          <Timeline lead={lead} />
        </Box>
      </Box>
    </Page>
  );
};
