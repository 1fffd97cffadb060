export { type Decision, PreReviewDecisions } from './pre-review-decisions.js';
export {
  type LockedPreReview,
  mustStand,
  type PreReviewAct,
  PreReviewStore,
} from './pre-review-store.js';
export { PreReviewsModule } from './pre-reviews.module.js';
export type { StoredPreReview } from './stored-pre-review.js';
