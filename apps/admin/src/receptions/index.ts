import icon from '@mui/icons-material/EmojiPeopleOutlined';
import { lazily } from '../kernel/lazily.js';
import type { ReceptionDetail } from '../kernel/views.js';

export const list = lazily(() => import('./ReceptionList.js'), 'ReceptionList');
export const show = lazily(() => import('./ReceptionShow.js'), 'ReceptionShow');
export const create = lazily(() => import('./ReceptionCreate.js'), 'ReceptionCreate');
export const edit = lazily(() => import('./ReceptionEdit.js'), 'ReceptionEdit');
export const recordRepresentation = ({ no }: ReceptionDetail) => no;
export { icon };
