export { FilePage, FileView, RemovedFile } from './file.view.js';
export { FilesModule } from './files.module.js';
export { IncomingFiles } from './incoming.js';
export { LeadFiles } from './lead-files.js';
export { purposeAmong } from './purpose.js';
export { RemoveFile } from './file.dto.js';
export { sendFile } from './send-file.js';
export { acceptedKinds } from './sniff.js';
