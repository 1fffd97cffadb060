import icon from '@mui/icons-material/SpaceDashboardOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./CockpitPage.js'), 'CockpitPage');
export const CockpitPrint = lazily(() => import('./CockpitPrint.js'), 'CockpitPrint');
export { icon };
