export { FileRows } from './FileRows.js';
export { FilesPanel } from './FilesPanel.js';
