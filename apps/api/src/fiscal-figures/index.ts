export { FiscalFigures } from './fiscal-figures.service.js';
export { FiscalFiguresModule } from './fiscal-figures.module.js';
