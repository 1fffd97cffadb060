import { useAbility } from '../kernel/authProvider.js';
import { CountCard } from '../kernel/parts/CountCard.js';

/** On the dashboard of those who may decide: how many changes wait for them, their own requests left out. */
export const WaitingCard = () =>
  useAbility('change-requests', 'decide') ? (
    <CountCard
      resource="change-requests"
      sort="requestedAt"
      filter={{ status: 'waiting', mine: 'false' }}
      label="changes.waiting_card"
      testId="waiting-changes"
    />
  ) : null;
