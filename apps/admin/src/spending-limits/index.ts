import icon from '@mui/icons-material/PriceCheckOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./SpendingLimitList.js'), 'SpendingLimitList');
export const create = lazily(() => import('./SpendingLimitCreate.js'), 'SpendingLimitCreate');
export { icon };
