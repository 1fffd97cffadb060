export { pumpTopic, tidyDeliveriesTopic } from './delivery.jobs.js';
export { NoticeChannelsModule } from './notice-channels.module.js';
