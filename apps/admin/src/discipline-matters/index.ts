import icon from '@mui/icons-material/PolicyOutlined';
import { lazily } from '../kernel/lazily.js';
import type { DisciplineMatterDetail } from '../kernel/views.js';

export const list = lazily(() => import('./MatterList.js'), 'MatterList');
export const show = lazily(() => import('./MatterShow.js'), 'MatterShow');
export const recordRepresentation = ({ source, message }: DisciplineMatterDetail) =>
  `${source.no} · ${message}`;
export { icon };
export { ReceptionMatters } from './ReceptionMatters.js';
