export { deliverTopic, Notices, type Telling } from './notices.service.js';
export { NoticesModule } from './notices.module.js';
