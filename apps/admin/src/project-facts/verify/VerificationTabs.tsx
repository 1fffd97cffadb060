import { LinkTabs } from '../../kernel/parts/LinkTabs.js';

const tabs = [
  { id: 'waiting', to: '/verifications', label: 'verifications.tab_waiting' },
  { id: 'checks', to: '/verifications/checks', label: 'verifications.tab_checks' },
  { id: 'starts', to: '/verifications/starts', label: 'verifications.tab_starts' },
] as const;

/** The three pages of 核验, each with an address of its own. */
export const VerificationTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => (
  <LinkTabs tabs={tabs} open={open} label="verifications.tab_label" />
);
