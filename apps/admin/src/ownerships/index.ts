import icon from '@mui/icons-material/HowToRegOutlined';
import { lazily } from '../kernel/lazily.js';

export const MinePage = lazily(() => import('./mine/MinePage.js'), 'MinePage');
export const LoadPage = lazily(() => import('./LoadPage.js'), 'LoadPage');
/** The menu opens one's own projects first. */
export const list = MinePage;
export { icon };
export { OwnershipPanel } from './OwnershipPanel.js';
