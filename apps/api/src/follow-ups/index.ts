export { FollowUpsModule } from './follow-ups.module.js';
export { FollowUpsService } from './follow-ups.service.js';
