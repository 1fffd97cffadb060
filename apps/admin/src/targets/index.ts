import icon from '@mui/icons-material/FlagOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./TargetList.js'), 'TargetList');
export const show = lazily(() => import('./TargetShow.js'), 'TargetShow');
export const create = lazily(() => import('./TargetCreate.js'), 'TargetCreate');
export const FiscalPage = lazily(() => import('./FiscalPage.js'), 'FiscalPage');
export { icon };
