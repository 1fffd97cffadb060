import icon from '@mui/icons-material/RadarOutlined';
import { lazily } from '../../kernel/lazily.js';

export const list = lazily(() => import('./RunsPage.js'), 'RunsPage');
export { icon };
