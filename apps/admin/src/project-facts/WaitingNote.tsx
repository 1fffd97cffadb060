import { useAbility } from '../kernel/authProvider.js';
import { CountCard } from '../kernel/parts/CountCard.js';

/** On the dashboard of those who verify: how many claims wait for them. */
export const WaitingNote = () =>
  useAbility('verifications', 'list') ? (
    <CountCard
      resource="verifications"
      sort="sentAt"
      label="verifications.waiting_card"
      testId="waiting-verifications"
    />
  ) : null;
