import icon from '@mui/icons-material/PeopleAltOutlined';
import { lazily } from '../kernel/lazily.js';
import type { UserRow } from '../kernel/views.js';

export const list = lazily(() => import('./UserList.js'), 'UserList');
export const show = lazily(() => import('./UserShow.js'), 'UserShow');
export const create = lazily(() => import('./UserCreate.js'), 'UserCreate');
export const edit = lazily(() => import('./UserEdit.js'), 'UserEdit');
export const recordRepresentation = ({ displayName }: UserRow) => displayName;
export { icon };
