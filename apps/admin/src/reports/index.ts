import icon from '@mui/icons-material/FilterAltOutlined';
import { lazily } from '../kernel/lazily.js';

export const FunnelPage = lazily(() => import('./FunnelPage.js'), 'FunnelPage');
export const FunnelPrint = lazily(() => import('./FunnelPrint.js'), 'FunnelPrint');
export const FunnelRowsPage = lazily(() => import('./FunnelRowsPage.js'), 'FunnelRowsPage');
export const CohortsPage = lazily(() => import('./CohortsPage.js'), 'CohortsPage');
export const ClosingsPage = lazily(() => import('./ClosingsPage.js'), 'ClosingsPage');
export const ClosedMonthPage = lazily(() => import('./ClosedMonthPage.js'), 'ClosedMonthPage');
export const list = FunnelPage;
export { icon };
