import { LinkTabs } from '../kernel/parts/LinkTabs.js';

const tabs = [
  { id: 'sheets', to: '/targets', label: 'targets.tab_sheets' },
  { id: 'fiscal', to: '/targets/fiscal', label: 'targets.tab_fiscal' },
] as const;

/** Tasks set out, and 财税 against the year, each with an address of its own. */
export const TargetTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => (
  <LinkTabs tabs={tabs} open={open} label="targets.tab_label" />
);
