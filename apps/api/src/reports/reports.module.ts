import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller.js';
import { ReportsReadModel } from './reports.read-model.js';
import { TierReportController } from './tier-report.controller.js';
import { TierReportReadModel } from './tier-report.read-model.js';
import { UnitSpreadController } from './unit-spread.controller.js';
import { UnitSpreadReadModel } from './unit-spread.read-model.js';

@Module({
  controllers: [ReportsController, TierReportController, UnitSpreadController],
  providers: [ReportsReadModel, TierReportReadModel, UnitSpreadReadModel],
})
export class ReportsModule {}
