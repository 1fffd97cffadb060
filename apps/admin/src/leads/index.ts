import icon from '@mui/icons-material/AccountTree';
import { lazily } from '../kernel/lazily.js';
import type { LeadRow } from '../kernel/views.js';

export const list = lazily(() => import('./LeadList.js'), 'LeadList');
export const show = lazily(() => import('./show/LeadShow.js'), 'LeadShow');
export const create = lazily(() => import('./LeadCreate.js'), 'LeadCreate');
export const edit = lazily(() => import('./LeadEdit.js'), 'LeadEdit');
export const recordRepresentation = ({ name }: LeadRow) => name;
export { icon };
