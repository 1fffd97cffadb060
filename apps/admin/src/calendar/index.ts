import icon from '@mui/icons-material/CalendarMonthOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./CalendarPage.js'), 'CalendarPage');
export { icon };
