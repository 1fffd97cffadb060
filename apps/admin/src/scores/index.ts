export { ForecastTable } from './sheet/ForecastTable.js';
export { Figure } from './Figure.js';
export { PendingChip } from './PendingChip.js';
export { ScoreSheet } from './ScoreSheet.js';
