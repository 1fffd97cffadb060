import icon from '@mui/icons-material/CampaignOutlined';
import { lazily } from '../kernel/lazily.js';
import type { BulletinDetail } from '../kernel/views.js';

export const list = lazily(() => import('./BulletinList.js'), 'BulletinList');
export const show = lazily(() => import('./BulletinShow.js'), 'BulletinShow');
export const create = lazily(() => import('./BulletinCreate.js'), 'BulletinCreate');
export const edit = lazily(() => import('./BulletinEdit.js'), 'BulletinEdit');
export const recordRepresentation = ({ title }: BulletinDetail) => title;
export { icon };
