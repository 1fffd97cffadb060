import { Injectable } from '@nestjs/common';
import { cockpitDefinitions, cockpitPolicy, funnelDefinitions, notPerUnit } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, notFound } from '../kernel/errors/problem.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { stamp, funnelQuestionOf, questionFilters } from '../reports/index.js';
import { CockpitFunnel } from './cockpit-funnel.js';
import { CockpitPeople } from './cockpit-people.js';
import { CockpitWorks } from './cockpit-works.js';
import type { Cockpit, CockpitUnit } from './cockpit.view.js';

/** One answer for the whole page: each part asked where it is counted, by the same day, knowledge and unit. */
@Injectable()
export class CockpitReadModel {
  constructor(
    private readonly db: Db,
    private readonly funnel: CockpitFunnel,
    private readonly works: CockpitWorks,
    private readonly people: CockpitPeople,
  ) {}

  async cockpit(ctx: Ctx, raw: Record<string, unknown>): Promise<Cockpit> {
    const { filters } = readListQuery(raw, spec);
    const question = funnelQuestionOf(ctx, filters);
    const { asOf, knownBy, unitId } = question;
    const unit = unitId ? await this.unit(ctx, unitId) : null;
    const funnel = await this.funnel.of(ctx, question);
    const [lights, pace, ranking, waiting] = await Promise.all([
      this.works.lights(ctx, unitId),
      this.works.pace(ctx, question),
      this.people.ranking(ctx, question),
      // What waits for the asker is his own, whatever unit he looks at.
      unit ? [] : this.people.waiting(ctx),
    ]);
    const answer = { ...funnel, lights, pace, ranking, waiting };
    return {
      ...{ asOf, knownBy, unitId: unitId ?? null, unit },
      ...answer,
      notPerUnit: unit ? [...notPerUnit] : [],
      definitions: [...ofFunnel, ...cockpitDefinitions],
      digest: stamp({ asOf, knownBy, unitId, today: ctx.today }, answer),
    };
  }

  private async unit(ctx: Ctx, unitId: string): Promise<CockpitUnit> {
    if (!cockpitPolicy.ofUnit(ctx.actor, unitId))
      throw forbidden('只能看本单位及下属单位的驾驶舱，请改选本单位。');
    const unit = await this.db.one<CockpitUnit>(oneUnit, [unitId]);
    if (!unit) throw notFound('单位');
    return unit;
  }
}

/** Days line by line are not on this page. */
const ofFunnel = funnelDefinitions.filter(({ id }) => id !== 'groupMedianDays');

const { asOf, knownBy, unitId } = questionFilters;
const spec = { filters: { asOf, knownBy, unitId }, sorts: {}, defaultSort: '' };

const oneUnit = sql('cockpit-unit', 'select id, name from unit where id = $1');
