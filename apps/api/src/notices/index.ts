export { Digests, type DigestSource, digestTopic } from './digests.js';
export { deliverTopic, Notices, type Telling } from './notices.service.js';
export { NoticesModule } from './notices.module.js';
