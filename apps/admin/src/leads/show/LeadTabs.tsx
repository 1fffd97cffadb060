import { Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { FC } from 'react';
import { AgreementsPanel } from '../../agreements/index.js';
import { LeadAlerts } from '../../alerts/index.js';
import { DoublesPanel } from '../../doubles/index.js';
import { PreReviewsPanel } from '../../pre-reviews/index.js';
import { FactsPanel } from '../../project-facts/index.js';
import { FilesPanel } from '../../files/index.js';
import { VisitsPanel } from '../../lead-visits/index.js';
import { ProgressPanel } from '../../progress/index.js';
import type { LeadDetail } from '../../kernel/views.js';
import { OwnershipPanel } from '../../ownerships/index.js';
import { Overview } from './Overview.js';

/** What hangs on a project, one tab each; the tab stands in the address, so a link opens it. */
const tabs: { id: string; panel: FC<{ lead: LeadDetail }> }[] = [
  { id: 'overview', panel: Overview },
  { id: 'alerts', panel: LeadAlerts },
  { id: 'ownership', panel: OwnershipPanel },
  { id: 'facts', panel: FactsPanel },
  { id: 'progress', panel: ProgressPanel },
  { id: 'pre-reviews', panel: PreReviewsPanel },
  { id: 'agreements', panel: AgreementsPanel },
  { id: 'visits', panel: VisitsPanel },
  { id: 'files', panel: FilesPanel },
  { id: 'doubles', panel: DoublesPanel },
];

export const LeadTabs = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const open = tabs.find(({ id }) => id === params.get('tab')) ?? tabs[0]!;
  const Panel = open.panel;
  return (
    <>
      <Tabs
        value={open.id}
        onChange={(_, id: string) => setParams({ tab: id }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('lead_tabs.label')}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map(({ id }) => (
          <Tab
            key={id}
            value={id}
            id={`lead-tab-${id}`}
            aria-controls="lead-tab-panel"
            label={translate(`lead_tabs.${id}`)}
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="lead-tab-panel" aria-labelledby={`lead-tab-${open.id}`}>
        <Panel lead={lead} />
      </div>
    </>
  );
};
