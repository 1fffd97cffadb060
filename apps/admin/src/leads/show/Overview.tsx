import { Box } from '@mui/material';
import { KeyProjectSection } from '../../key-project-tags/index.js';
import { ScreeningCard } from '../../screenings/index.js';
import type { LeadDetail } from '../../kernel/views.js';
import { Timeline } from '../timeline/Timeline.js';
import { Doubles } from './Doubles.js';
import { InflationSection } from './InflationSection.js';
import { LeadFacts } from './LeadFacts.js';
import { FlagSection } from './LeadFlags.js';
import { LeadMetrics } from './LeadMetrics.js';

/** The facts of a project beside what has been done. */
export const Overview = ({ lead }: { lead: LeadDetail }) => (
  <>
    <Doubles doubles={lead.doubles} />
    <ScreeningCard lead={lead} />
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
        <InflationSection lead={lead} />
        <LeadFacts />
        <FlagSection flags={lead.flags} />
        <KeyProjectSection lead={lead} />
      </div>
      {/* On a phone the day's work comes first: log the visit, then read the facts. */}
      <Box sx={{ order: { xs: -1, lg: 0 }, minWidth: 0 }}>
        <Timeline lead={lead} />
      </Box>
    </Box>
  </>
);
