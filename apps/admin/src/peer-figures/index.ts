import icon from '@mui/icons-material/CompareArrowsOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./PeersPage.js'), 'PeersPage');
export const PeerImportPage = lazily(() => import('./PeerImportPage.js'), 'PeerImportPage');
export { icon };
