import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller.js';
import { ReportsReadModel } from './reports.read-model.js';
import { TierReportController } from './tier-report.controller.js';
import { TierReportReadModel } from './tier-report.read-model.js';

@Module({
  controllers: [ReportsController, TierReportController],
  providers: [ReportsReadModel, TierReportReadModel],
})
export class ReportsModule {}
