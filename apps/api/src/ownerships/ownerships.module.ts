import { Module } from '@nestjs/common';
import { ChangeRequestsModule } from '../change-requests/index.js';
import { LeadsModule } from '../leads/index.js';
import { ProgressModule } from '../progress/index.js';
import { FourOnesService } from './four-ones.service.js';
import { HandoverFactsOf } from './handover.facts.js';
import { HandoversService } from './handovers.service.js';
import { LeaderTransfersService } from './leader-transfers.service.js';
import { MyProjectsReadModel } from './my-projects.read-model.js';
import { OwnerNames } from './owner-names.js';
import { OwnershipJudge } from './ownership-judge.js';
import { OwnershipLoadReadModel } from './ownership-load.read-model.js';
import { OwnershipPagesController } from './ownership-pages.controller.js';
import { OwnershipStore } from './ownership-store.js';
import { OwnershipTrail } from './ownership-trail.js';
import { OwnershipsController } from './ownerships.controller.js';
import { OwnershipsReadModel } from './ownerships.read-model.js';

@Module({
  imports: [LeadsModule, ChangeRequestsModule, ProgressModule],
  controllers: [OwnershipsController, OwnershipPagesController],
  providers: [
    FourOnesService,
    HandoversService,
    HandoverFactsOf,
    LeaderTransfersService,
    OwnerNames,
    OwnershipStore,
    OwnershipTrail,
    OwnershipJudge,
    OwnershipsReadModel,
    OwnershipLoadReadModel,
    MyProjectsReadModel,
  ],
  exports: [FourOnesService],
})
export class OwnershipsModule {}
