import { Module } from '@nestjs/common';
import { FunnelCells } from './funnel/funnel-cells.js';
import { FunnelGroups } from './funnel/funnel-groups.js';
import { FunnelRows } from './funnel/funnel-rows.js';
import { FunnelSpans } from './funnel/funnel-spans.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { FunnelReadModel } from './funnel/funnel.read-model.js';
import { ReportsController } from './reports.controller.js';
import { ReportsReadModel } from './reports.read-model.js';
import { TierReportController } from './tier-report.controller.js';
import { TierReportReadModel } from './tier-report.read-model.js';
import { UnitSpreadController } from './unit-spread.controller.js';
import { UnitSpreadReadModel } from './unit-spread.read-model.js';

@Module({
  controllers: [ReportsController, TierReportController, FunnelController, UnitSpreadController],
  providers: [
    ReportsReadModel,
    TierReportReadModel,
    UnitSpreadReadModel,
    FunnelSpans,
    FunnelCells,
    FunnelGroups,
    FunnelReadModel,
    FunnelRows,
  ],
  exports: [FunnelReadModel, FunnelSpans],
})
export class ReportsModule {}
