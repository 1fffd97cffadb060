import icon from '@mui/icons-material/LeaderboardOutlined';
import { lazily } from '../kernel/lazily.js';
import type { AssessmentRow } from '../kernel/views.js';

export const list = lazily(() => import('./RankingPage.js'), 'RankingPage');
export const show = lazily(() => import('./AssessmentShow.js'), 'AssessmentShow');
export const edit = lazily(() => import('./edit/AssessmentEdit.js'), 'AssessmentEdit');
export const CellRowsPage = lazily(() => import('./CellRowsPage.js'), 'CellRowsPage');
export const RankingPrint = lazily(() => import('./RankingPrint.js'), 'RankingPrint');
export const SchemesPage = lazily(() => import('./SchemesPage.js'), 'SchemesPage');
export const SpreadPage = lazily(() => import('./SpreadPage.js'), 'SpreadPage');
export const TwoYearsPage = lazily(() => import('./TwoYearsPage.js'), 'TwoYearsPage');
export const recordRepresentation = ({ name }: AssessmentRow) => name;
export { cutPoints } from './cutPoints.js';
export { icon };
