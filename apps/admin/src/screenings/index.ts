export { ScreeningCard } from './ScreeningCard.js';
