import { LinkTabs } from '../kernel/parts/LinkTabs.js';

const tabs = [
  { id: 'ledger', to: '/progress', label: 'progress.tab_ledger' },
  { id: 'pace', to: '/progress/pace', label: 'progress.tab_pace' },
] as const;

/** 台账 and 序时进度, each with an address of its own. */
export const ProgressTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => (
  <LinkTabs tabs={tabs} open={open} label="progress.tab_label" />
);
