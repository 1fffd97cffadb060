import icon from '@mui/icons-material/CalculateOutlined';
import { lazily } from '../kernel/lazily.js';

export const list = lazily(() => import('./ScoresPage.js'), 'ScoresPage');
export { icon };
export { ComparisonPanel } from './panels/ComparisonPanel.js';
export { DeliveryPanel } from './panels/DeliveryPanel.js';
export { RankingPanel } from './panels/RankingPanel.js';
export { SensitivityChart } from './panels/SensitivityChart.js';
export { Flips, SensitivityPanel } from './panels/SensitivityPanel.js';
export { ForecastTable } from './sheet/ForecastTable.js';
export { Figure } from './Figure.js';
export { PendingChip } from './PendingChip.js';
export { ScoreSheet } from './ScoreSheet.js';
export { WhatIf } from './whatif/WhatIf.js';
