import { Injectable } from '@nestjs/common';
import { assessmentPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm } from '../kernel/errors/problem.js';
import type { EnterTenure } from './assessment.dto.js';

/** Who headed a unit from when to when, by which document; only added to. */
@Injectable()
export class Tenures {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  enter(ctx: Ctx, { unitId, personName, from, to = null, source }: EnterTenure): Promise<void> {
    if (!assessmentPolicy.enterTenure(ctx.actor)) throw forbidden('任职时间由市领导一方录入。');
    if (to !== null && to < from) {
      const reason = `任职至 ${to}，早于任职自 ${from}`;
      throw invalidForm([{ field: 'to', value: to, reason, fix: '核对两个日期' }]);
    }
    return this.db.tx(async () => {
      const values = [unitId, personName, from, to, source, ctx.actor.userId];
      const row = await this.db.one<{ id: string }>(insert, values);
      await this.audit.record(ctx, {
        action: 'tenure.enter',
        ...{ subjectType: 'tenure', subjectId: (row as { id: string }).id },
        ...{ subjectLabel: personName, after: { unitId, from, to, source } },
      });
    });
  }
}

const insert = sql(
  'tenure-insert',
  `insert into unit_head_tenure (unit_id, person_name, from_on, to_on, source, entered_by, recorded_at, version)
   select $1, $2, $3, $4, $5, $6, now(), 1 + coalesce(max(version), 0) from unit_head_tenure
   where unit_id = $1 and from_on = $3 returning id`,
);
