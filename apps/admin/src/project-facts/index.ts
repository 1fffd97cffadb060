export { FactsPanel } from './FactsPanel.js';
