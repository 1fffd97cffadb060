import icon from '@mui/icons-material/LanOutlined';
import { lazily } from '../kernel/lazily.js';
import type { UnitRow } from '../kernel/views.js';

export const list = lazily(() => import('./UnitList.js'), 'UnitList');
export const create = lazily(() => import('./UnitCreate.js'), 'UnitCreate');
export const edit = lazily(() => import('./UnitEdit.js'), 'UnitEdit');
export const recordRepresentation = ({ name }: UnitRow) => name;
export { icon };
