import icon from '@mui/icons-material/UploadFile';
import { lazily } from '../kernel/lazily.js';
import type { ImportView } from '../kernel/views.js';

export const list = lazily(() => import('./ImportList.js'), 'ImportList');
export const show = lazily(() => import('./ImportShow.js'), 'ImportShow');
export const create = lazily(() => import('./ImportCreate.js'), 'ImportCreate');
export const recordRepresentation = ({ fileName }: ImportView) => fileName;
export { icon };
