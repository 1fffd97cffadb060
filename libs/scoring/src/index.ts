export * from './energy/index.js';
export * from './forecast/index.js';
export * from './land/index.js';
export * from './metrics/index.js';
export * from './score/index.js';
export * from './sensitivity/index.js';
export * from './sheets/index.js';
export { isPending } from './source.js';
export type { Certainty, Source } from './source.js';
