export { cockpitDefinitions } from './definitions.js';
