import { Module } from '@nestjs/common';
import { TargetSheets } from './target-sheets.service.js';
import { TargetsController } from './targets.controller.js';
import { TargetsInForce } from './targets-in-force.js';
import { TargetsReadModel } from './targets.read-model.js';

@Module({
  controllers: [TargetsController],
  providers: [TargetSheets, TargetsInForce, TargetsReadModel],
  exports: [TargetSheets, TargetsInForce],
})
export class TargetsModule {}
