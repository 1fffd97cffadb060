import icon from '@mui/icons-material/TuneOutlined';
import { lazily } from '../kernel/lazily.js';
import type { RulePackRow } from '../kernel/views.js';

export const list = lazily(() => import('./RulePackList.js'), 'RulePackList');
export const show = lazily(() => import('./RulePackShow.js'), 'RulePackShow');
export const edit = lazily(() => import('./edit/RulePackEdit.js'), 'RulePackEdit');
export const recordRepresentation = ({ packVersion }: RulePackRow) => packVersion;
export { icon };
export { FaultList } from './FaultList.js';
export { WaitingPack } from './WaitingPack.js';
