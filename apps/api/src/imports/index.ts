export { ImportsModule } from './imports.module.js';
export { importFile, type FileReport } from './cli.js';
export { readWorkbook, type Sheet } from './workbook/read-workbook.js';
export { refuseStranger } from './workbook/refuse-stranger.js';
export { columnLetter } from './workbook/stored-cell.js';
