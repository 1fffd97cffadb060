import icon from '@mui/icons-material/CampaignOutlined';
import { lazily } from '../kernel/lazily.js';
import type { ChannelRow } from '../kernel/views.js';

export const list = lazily(() => import('./ChannelList.js'), 'ChannelList');
export const show = lazily(() => import('./ChannelShow.js'), 'ChannelShow');
export const create = lazily(() => import('./ChannelForms.js'), 'ChannelCreate');
export const edit = lazily(() => import('./ChannelForms.js'), 'ChannelEdit');
export const recordRepresentation = ({ name }: ChannelRow) => name;
export { icon };
