import icon from '@mui/icons-material/HandshakeOutlined';
import { lazily } from '../kernel/lazily.js';
import type { AgreementDetail } from '../kernel/views.js';

export const list = lazily(() => import('./AgreementList.js'), 'AgreementList');
export const show = lazily(() => import('./AgreementShow.js'), 'AgreementShow');
export const create = lazily(() => import('./AgreementCreate.js'), 'AgreementCreate');
export const edit = lazily(() => import('./AgreementEdit.js'), 'AgreementEdit');
export const recordRepresentation = ({ title }: AgreementDetail) => title;
export { icon };
export { AgreementsPanel } from './AgreementsPanel.js';
