export { bulletinChart } from './charts.js';
export type { BulletinChart } from './charts.js';
export { bulletinSections, bulletinStatuses } from './figures.js';
export type {
  BulletinFigures,
  BulletinLine,
  BulletinPeer,
  BulletinReason,
  BulletinStage,
  BulletinStatus,
  BulletinText,
  BulletinTotals,
} from './figures.js';
export { proposeText } from './propose.js';
export { bulletinStamp } from './stamp.js';
export { bulletinTables } from './tables.js';
export type { BulletinCell, BulletinTable } from './tables.js';
