import icon from '@mui/icons-material/TimelineOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./ledger/LedgerList.js'), 'LedgerList');
export { icon };
export { ProgressPanel } from './ProgressPanel.js';
