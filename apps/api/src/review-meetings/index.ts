export { ReviewMeetingsReadModel } from './review-meetings.read-model.js';
export { ReviewMeetingsModule } from './review-meetings.module.js';
