import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { FreshPacksInterceptor } from './fresh-packs.interceptor.js';
import { PackParamDrafts } from './pack-param-drafts.service.js';
import { PackSimulations } from './pack-simulations.js';
import { PackProposals } from './pack-proposals.service.js';
import { RulePacksController } from './rule-packs.controller.js';
import { RulePacksReadModel } from './rule-packs.read-model.js';
import { RulePacks } from './rule-packs.service.js';

/** Global: there is hardly a slice that judges without the county's parameters. */
@Global()
@Module({
  controllers: [RulePacksController],
  providers: [
    RulePacks,
    RulePacksReadModel,
    PackProposals,
    PackSimulations,
    PackParamDrafts,
    { provide: APP_INTERCEPTOR, useClass: FreshPacksInterceptor },
  ],
  exports: [RulePacks, PackParamDrafts],
})
export class RulePacksModule {}
