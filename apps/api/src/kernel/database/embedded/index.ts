export { startEmbedded, type EmbeddedDatabase, type EmbeddedOptions } from './start-embedded.js';
export { secretsFolder } from './layout.js';
export { readOrCreateSecret } from './secrets.js';
