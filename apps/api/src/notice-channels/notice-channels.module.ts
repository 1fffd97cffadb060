import { Module } from '@nestjs/common';
import { ChannelStore } from './channel-store.js';
import { ChannelTest } from './channel-test.service.js';
import { ChannelsController } from './channels.controller.js';
import { ChannelsReadModel } from './channels.read-model.js';
import { Channels } from './channels.service.js';
import { Claims } from './claims.js';
import { Deliveries } from './deliveries.service.js';
import { DeliveryPump } from './delivery-pump.js';
import { DeliveryJobs } from './delivery.jobs.js';
import { Senders } from './senders/senders.js';

@Module({
  controllers: [ChannelsController],
  providers: [
    Channels,
    ChannelStore,
    ChannelTest,
    ChannelsReadModel,
    Claims,
    Deliveries,
    DeliveryPump,
    DeliveryJobs,
    Senders,
  ],
})
export class NoticeChannelsModule {}
