import icon from '@mui/icons-material/Business';
import { lazily } from '../kernel/lazily.js';
import type { CompanyRow } from '../kernel/views.js';

export const list = lazily(() => import('./CompanyList.js'), 'CompanyList');
export const show = lazily(() => import('./CompanyShow.js'), 'CompanyShow');
export const create = lazily(() => import('./CompanyCreate.js'), 'CompanyCreate');
export const edit = lazily(() => import('./CompanyEdit.js'), 'CompanyEdit');
export const recordRepresentation = ({ name }: CompanyRow) => name;
export { icon };
