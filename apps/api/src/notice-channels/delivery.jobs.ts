import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { deliverTopic } from '../notices/index.js';
import { Deliveries } from './deliveries.service.js';
import { DeliveryPump } from './delivery-pump.js';

/** Every minute: what waited for its time, its turn or another try. */
export const pumpTopic = 'notices.pump';
export const tidyDeliveriesTopic = 'notices.tidy';

/** What was just told goes out at once; what could not go, every minute. */
@Injectable()
export class DeliveryJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly deliveries: Deliveries,
    private readonly pump: DeliveryPump,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ keys: string[] }>(deliverTopic, async ({ keys }) => {
      if (await this.deliveries.plan(keys)) await this.pump.run();
    });
    this.handlers.on(pumpTopic, () => this.pump.run());
    this.handlers.on(tidyDeliveriesTopic, () => this.deliveries.tidy());
  }
}
