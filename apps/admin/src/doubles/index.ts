import icon from '@mui/icons-material/CompareArrows';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./DoubleList.js'), 'DoubleList');
export { icon };
export { DoublesPanel } from './DoublesPanel.js';
export { MergedAway, MergedIn } from './MergedNotice.js';
