export { CockpitModule } from './cockpit.module.js';
