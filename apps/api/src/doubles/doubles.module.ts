import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { ClaimsReadModel } from './claims.read-model.js';
import { DoubleDecisionsService } from './double-decisions.service.js';
import { DoubleFinder } from './double-finder.js';
import { DoublesController } from './doubles.controller.js';
import { DoublesReadModel } from './doubles.read-model.js';

@Module({
  imports: [LeadsModule],
  controllers: [DoublesController],
  providers: [DoubleFinder, DoublesReadModel, ClaimsReadModel, DoubleDecisionsService],
})
export class DoublesModule {}
