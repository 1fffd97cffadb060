export { OwnershipsModule } from './ownerships.module.js';
export { FourOnesService } from './four-ones.service.js';
export { OwnershipJudge, ownershipsNightlyTopic } from './ownership-judge.js';
