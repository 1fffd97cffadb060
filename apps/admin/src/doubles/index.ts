export { DoublesPanel } from './DoublesPanel.js';
