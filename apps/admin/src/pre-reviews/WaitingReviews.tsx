import { useAbility } from '../kernel/authProvider.js';
import { CountCard } from '../kernel/parts/CountCard.js';

/** On the dashboard of those who check, settle or give opinions: how many pre-reviews wait for them. */
export const WaitingReviews = () => {
  const mayCheck = useAbility('pre-reviews', 'check');
  const mayOpine = useAbility('pre-reviews', 'opine');
  if (!mayCheck && !mayOpine) return null;
  return (
    <CountCard
      resource="pre-reviews"
      sort="dueOn"
      filter={{ waiting: 'true' }}
      label={mayOpine ? 'pre_reviews.waiting_opinion' : 'pre_reviews.waiting_card'}
      testId="waiting-reviews"
    />
  );
};
