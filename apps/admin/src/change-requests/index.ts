import icon from '@mui/icons-material/HowToReg';
import { lazily } from '../kernel/lazily.js';
import type { ChangeRequestDetail } from '../kernel/views.js';

export const list = lazily(() => import('./ChangeRequestList.js'), 'ChangeRequestList');
export const show = lazily(() => import('./ChangeRequestShow.js'), 'ChangeRequestShow');
export const recordRepresentation = ({ label, lead }: ChangeRequestDetail) =>
  `${label} · ${lead.name}`;
export { icon };
export { WaitingCard } from './WaitingCard.js';
export { WaitingNote } from './WaitingNote.js';
