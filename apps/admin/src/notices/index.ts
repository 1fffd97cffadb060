import icon from '@mui/icons-material/NotificationsOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./NoticeList.js'), 'NoticeList');
export { icon };
