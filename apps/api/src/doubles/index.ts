export { DoublesModule } from './doubles.module.js';
export { DoubleFinder, doublesNightlyTopic, doublesScanTopic } from './double-finder.js';
