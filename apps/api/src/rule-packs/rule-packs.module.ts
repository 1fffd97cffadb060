import { Global, Module } from '@nestjs/common';
import { RulePacks } from './rule-packs.service.js';

/** Global: there is hardly a slice that judges without the county's parameters. */
@Global()
@Module({ providers: [RulePacks], exports: [RulePacks] })
export class RulePacksModule {}
