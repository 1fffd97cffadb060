import icon from '@mui/icons-material/HowToVoteOutlined';
import { lazily } from '../kernel/lazily.js';
import type { MeetingDetail } from '../kernel/views.js';

export const list = lazily(() => import('./MeetingList.js'), 'MeetingList');
export const show = lazily(() => import('./MeetingShow.js'), 'MeetingShow');
export const create = lazily(() => import('./MeetingCreate.js'), 'MeetingCreate');
export const edit = lazily(() => import('./MeetingEdit.js'), 'MeetingEdit');
export const recordRepresentation = ({ title }: MeetingDetail) => title;
export { icon };
export const MeetingRoom = lazily(() => import('./room/MeetingRoom.js'), 'MeetingRoom');
