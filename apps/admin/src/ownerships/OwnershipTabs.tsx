import { useAbility } from '../kernel/authProvider.js';
import { LinkTabs } from '../kernel/parts/LinkTabs.js';

const tabs = [
  { id: 'mine', to: '/ownerships/mine', label: 'ownerships.tab_mine' },
  { id: 'load', to: '/ownerships/load', label: 'ownerships.tab_load' },
] as const;

/** One's own projects, and for those who oversee the county what everyone carries. */
export const OwnershipTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => {
  const seesLoads = useAbility('ownerships', 'loads');
  return seesLoads && <LinkTabs tabs={tabs} open={open} label="ownerships.tab_label" />;
};
