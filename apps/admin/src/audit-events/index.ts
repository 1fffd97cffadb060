import icon from '@mui/icons-material/FactCheckOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./AuditEventList.js'), 'AuditEventList');
export { icon };
