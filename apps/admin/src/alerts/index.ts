import icon from '@mui/icons-material/NotificationImportantOutlined';
import { lazily } from '../kernel/lazily.js';
import type { AlertRow } from '../kernel/views.js';

export const list = lazily(() => import('./AlertList.js'), 'AlertList');
export const show = lazily(() => import('./AlertShow.js'), 'AlertShow');
export const recordRepresentation = ({ no }: AlertRow) => no;
export { icon };
export { LadderSimulation } from './LadderSimulation.js';
export { LeadAlerts } from './LeadAlerts.js';
export { LeadLight } from './LeadLight.js';
export { TripAlerts } from './TripAlerts.js';
export { Today } from './today/Today.js';
