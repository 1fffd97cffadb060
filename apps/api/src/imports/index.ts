export { ImportsModule } from './imports.module.js';
export { importFile, type FileReport } from './cli.js';
