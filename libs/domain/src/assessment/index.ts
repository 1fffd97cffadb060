export { blankReviewInputs } from './review-inputs.js';
export type { ReviewInputs } from './review-inputs.js';
