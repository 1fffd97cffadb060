import { Injectable } from '@nestjs/common';
import { type CountyPack, defaultRulePack } from '@luodi/domain';

/** The county's parameters, by the day they bind. */
@Injectable()
export class RulePacks {
  /** The pack in force on a day, 'YYYY-MM-DD'. */
  on(_day: string): CountyPack {
    return defaultRulePack;
  }
}
