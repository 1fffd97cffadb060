import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { MergesController } from './merges.controller.js';
import { MergesReadModel } from './merges.read-model.js';
import { MergesService } from './merges.service.js';

@Module({
  imports: [LeadsModule],
  controllers: [MergesController],
  providers: [MergesService, MergesReadModel],
})
export class MergesModule {}
