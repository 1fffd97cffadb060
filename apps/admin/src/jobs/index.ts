import icon from '@mui/icons-material/ScheduleOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./JobsPage.js'), 'JobsPage');
export { icon };
