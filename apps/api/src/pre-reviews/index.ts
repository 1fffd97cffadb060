export { OpinionsService } from './opinions.service.js';
export { type Decision, PreReviewDecisions } from './pre-review-decisions.js';
export { PreReviewDrafts } from './pre-review-drafts.service.js';
export { PreReviewSteps } from './pre-review-steps.service.js';
export {
  type LockedPreReview,
  mustStand,
  type PreReviewAct,
  PreReviewStore,
} from './pre-review-store.js';
export { PreReviewDetail } from './pre-review.view.js';
export { PreReviewsModule } from './pre-reviews.module.js';
export { PreReviewsReadModel } from './pre-reviews.read-model.js';
export type { StoredPreReview } from './stored-pre-review.js';
