import { useAbility } from '../kernel/authProvider.js';
import { LinkTabs } from '../kernel/parts/LinkTabs.js';

const tabs = [
  { id: 'funnel', to: '/reports', label: 'reports.tab_funnel' },
  { id: 'cohorts', to: '/reports/cohorts', label: 'reports.tab_cohorts' },
  { id: 'closings', to: '/reports/closings', label: 'reports.tab_closings' },
] as const;

/** The funnel, the signed projects by year, and the closed months. */
export const ReportTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => {
  const seesClosings = useAbility('reports', 'listClosings');
  const shown = tabs.filter(({ id }) => id !== 'closings' || seesClosings);
  return <LinkTabs tabs={shown} open={open} label="reports.tab_label" />;
};
