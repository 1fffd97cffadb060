import { Module } from '@nestjs/common';
import { SpendingLimitsController } from './spending-limits.controller.js';
import { SpendingLimitsReadModel } from './spending-limits.read-model.js';
import { SpendingLimits } from './spending-limits.service.js';

@Module({
  controllers: [SpendingLimitsController],
  providers: [SpendingLimits, SpendingLimitsReadModel],
  exports: [SpendingLimits],
})
export class SpendingLimitsModule {}
