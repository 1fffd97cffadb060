import icon from '@mui/icons-material/GavelOutlined';
import { lazily } from '../kernel/lazily.js';
import type { PreReviewDetail } from '../kernel/views.js';

export const list = lazily(() => import('./PreReviewList.js'), 'PreReviewList');
export const show = lazily(() => import('./PreReviewShow.js'), 'PreReviewShow');
export const edit = lazily(() => import('./PreReviewEdit.js'), 'PreReviewEdit');
export const recordRepresentation = ({ lead }: PreReviewDetail) => lead.name;
export { icon };
export { Conditions } from './Conditions.js';
export { Opinions } from './Opinions.js';
export { PreReviewsPanel } from './PreReviewsPanel.js';
export { StatementSection } from './StatementSection.js';
export { WaitingReviews } from './WaitingReviews.js';
