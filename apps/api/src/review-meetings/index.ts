export { ReviewMeetingsModule } from './review-meetings.module.js';
