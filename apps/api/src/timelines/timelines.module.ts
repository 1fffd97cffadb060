import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { TimelinesController } from './timelines.controller.js';
import { TimelinesReadModel } from './timelines.read-model.js';

@Module({
  imports: [LeadsModule],
  controllers: [TimelinesController],
  providers: [TimelinesReadModel],
})
export class TimelinesModule {}
