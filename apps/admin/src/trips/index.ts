import icon from '@mui/icons-material/FlightTakeoffOutlined';
import { lazily } from '../kernel/lazily.js';
import { sendWhenBack } from './offline/sendTrips.js';
import type { TripDetail } from '../kernel/views.js';

export const list = lazily(() => import('./TripList.js'), 'TripList');
export const show = lazily(() => import('./TripShow.js'), 'TripShow');
export const create = lazily(() => import('./form/TripCreate.js'), 'TripCreate');
export const edit = lazily(() => import('./form/TripEdit.js'), 'TripEdit');
export const TripRefile = lazily(() => import('./form/TripRefile.js'), 'TripRefile');
export const TripReportPage = lazily(() => import('./report/TripReportPage.js'), 'TripReportPage');
export const TripSlipPage = lazily(() => import('./slip/TripSlipPage.js'), 'TripSlipPage');
export const TripEffectPage = lazily(() => import('./effect/TripEffectPage.js'), 'TripEffectPage');
export const TripCalendarPage = lazily(
  () => import('./calendar/TripCalendarPage.js'),
  'TripCalendarPage',
);
export const recordRepresentation = ({ no }: TripDetail) => no;
export { icon };
export { ChangedParts } from './show/ChangedParts.js';
export { UnsentTrips } from './offline/UnsentTrips.js';
export { WaitingTrips } from './WaitingTrips.js';

const soon = 3_000;

/** Once, when the console starts: sends drafts kept on the device, and fetches the form so that it opens without network. */
export const watchNetwork = (): void => {
  sendWhenBack();
  setTimeout(() => void import('./form/TripCreate.js').catch(() => undefined), soon);
};
