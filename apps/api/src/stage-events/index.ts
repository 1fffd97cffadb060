export { StageEventsModule } from './stage-events.module.js';
export { StageEvents, type NewStageEvent } from './stage-events.js';
