export { cockpitDefinitions, notPerUnit } from './definitions.js';
export type { NotPerUnit } from './definitions.js';
