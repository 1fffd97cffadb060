import { useAbility } from '../kernel/authProvider.js';
import { LinkTabs } from '../kernel/parts/LinkTabs.js';

const tabs = [
  { id: 'list', to: '/alerts', label: 'alerts.tab_list' },
  { id: 'quality', to: '/alerts/quality', label: 'alerts.tab_quality' },
] as const;

/** The list, and for those who weigh them what the alerts are worth. */
export const AlertTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => {
  const mayWeigh = useAbility('alerts', 'weigh');
  return mayWeigh && <LinkTabs tabs={tabs} open={open} label="alerts.tab_label" />;
};
