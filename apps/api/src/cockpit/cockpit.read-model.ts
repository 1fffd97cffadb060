import { Injectable } from '@nestjs/common';
import { cockpitDefinitions, funnelDefinitions } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { stamp, funnelQuestionOf, questionFilters } from '../reports/index.js';
import { CockpitFunnel } from './cockpit-funnel.js';
import { CockpitPeople } from './cockpit-people.js';
import { CockpitWorks } from './cockpit-works.js';
import type { Cockpit } from './cockpit.view.js';

/** One answer for the whole page: each part asked where it is counted, by the same day, knowledge and unit. */
@Injectable()
export class CockpitReadModel {
  constructor(
    private readonly funnel: CockpitFunnel,
    private readonly works: CockpitWorks,
    private readonly people: CockpitPeople,
  ) {}

  async cockpit(ctx: Ctx, raw: Record<string, unknown>): Promise<Cockpit> {
    const { filters } = readListQuery(raw, spec);
    const question = funnelQuestionOf(ctx, filters);
    const { asOf, knownBy, unitId } = question;
    const funnel = await this.funnel.of(ctx, question);
    const [lights, pace, ranking, waiting] = await Promise.all([
      this.works.lights(ctx, unitId),
      this.works.pace(ctx, question),
      this.people.ranking(ctx, question),
      this.people.waiting(ctx),
    ]);
    const answer = { ...funnel, lights, pace, ranking, waiting };
    return {
      ...{ asOf, knownBy, unitId: unitId ?? null },
      ...answer,
      definitions: [...funnelDefinitions, ...cockpitDefinitions],
      digest: stamp({ asOf, knownBy, unitId, today: ctx.today }, answer),
    };
  }
}

const { asOf, knownBy, unitId } = questionFilters;
const spec = { filters: { asOf, knownBy, unitId }, sorts: {}, defaultSort: '' };
