export { VisitsPanel } from './VisitsPanel.js';
