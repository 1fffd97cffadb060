import { Module } from '@nestjs/common';
import { ChangeRequestsModule } from '../change-requests/index.js';
import { LeadsModule } from '../leads/index.js';
import { StageEventsModule } from '../stage-events/index.js';
import { CorrectionsService } from './corrections.service.js';
import { StageMoveFacts } from './stage-move.facts.js';
import { StageMovesController } from './stage-moves.controller.js';
import { StageMovesService } from './stage-moves.service.js';

@Module({
  imports: [LeadsModule, StageEventsModule, ChangeRequestsModule],
  controllers: [StageMovesController],
  providers: [StageMovesService, CorrectionsService, StageMoveFacts],
})
export class StageMovesModule {}
