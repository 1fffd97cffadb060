import icon from '@mui/icons-material/FactCheckOutlined';
import { lazily } from '../kernel/lazily.js';
import type { ProjectFact } from '../kernel/views.js';

export const list = lazily(() => import('./verify/VerificationList.js'), 'VerificationList');
export const show = lazily(() => import('./verify/VerificationShow.js'), 'VerificationShow');
export const SiteCheckPage = lazily(() => import('./verify/SiteCheckPage.js'), 'SiteCheckPage');
export const StartsPage = lazily(() => import('./verify/StartsPage.js'), 'StartsPage');
export const recordRepresentation = ({ leadName }: ProjectFact) => leadName;
export { icon };
export { FilesInput } from './FilesInput.js';
export { FactsPanel } from './FactsPanel.js';
export { WaitingNote } from './WaitingNote.js';
