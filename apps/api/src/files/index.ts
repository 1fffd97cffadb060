export { FilesModule } from './files.module.js';
export { LeadFiles } from './lead-files.js';
