export { AgreementsPanel } from './AgreementsPanel.js';
