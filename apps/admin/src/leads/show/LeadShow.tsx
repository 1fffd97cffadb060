import { Box } from '@mui/material';
import { ShowBase } from 'react-admin';
import { LeadLight } from '../../alerts/index.js';
import { WaitingNote } from '../../change-requests/index.js';
import { MergedAway, MergedIn } from '../../doubles/index.js';
import { Page } from '../../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../../kernel/parts/ShowStates.js';
import { StageChip } from '../../kernel/parts/StageChip.js';
import { ProofMark } from '../ProofMark.js';
import { SecrecyMark } from '../SecrecyMark.js';
import { useWholeLead } from '../useWholeLead.js';
import { LeadActions } from './LeadActions.js';
import { FlagChips } from './LeadFlags.js';
import { LeadTabs } from './LeadTabs.js';
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
          <ProofMark lead={lead} />
          <SecrecyMark secrecy={lead.secrecy} />
          <LeadLight lead={lead} />
          <FlagChips flags={lead.flags} />
        </>
      }
      actions={<LeadActions />}
    >
      {lead.mergedIntoId ? <MergedAway lead={lead} /> : <MergedIn />}
      <WaitingNote waiting={lead.waiting} />
      <LeadTrack />
      <Box sx={{ minWidth: 0 }}>
        <LeadTabs lead={lead} />
      </Box>
    </Page>
  );
};
