import { Injectable } from '@nestjs/common';
import { assessmentPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import type { AppealList, AppealRow } from './appeal.view.js';

type Stored = Omit<AppealRow, 'can'>;

/** Every appeal of an assessment and how it ended; nothing is ever taken off the list. */
@Injectable()
export class AppealsReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, assessmentId: string): Promise<AppealList> {
    const rows = await this.db.query<Stored>(ofAssessment, [assessmentId]);
    return { data: rows.map((row) => present(ctx, row)) };
  }

  async one(ctx: Ctx, id: string): Promise<AppealRow> {
    const row = await this.db.one<Stored>(oneAppeal, [id]);
    if (!row) throw notFound('申诉');
    return present(ctx, row);
  }
}

const present = ({ actor }: Ctx, row: Stored): AppealRow => {
  const subject = { status: row.status, unitId: row.unit.id, filedById: row.filedBy.id };
  return {
    ...row,
    can: {
      decide: assessmentPolicy.decideAppeal(actor, subject),
      withdraw: assessmentPolicy.withdrawAppeal(actor, subject),
    },
  };
};

const select = `select t.id, t.assessment_id as "assessmentId", json_build_object('id', u.id, 'name', u.name) as unit,
    t.item_id as "itemId", t.kept_part ->> 'label' as "itemLabel", t.kept_part ->> 'points' as "keptPoints", t.reason,
    t.evidence, t.status, json_build_object('id', filer.id, 'name', filer.display_name) as "filedBy",
    t.recorded_at as "filedAt",
    case when decider.id is not null then json_build_object('id', decider.id, 'name', decider.display_name) end
      as "decidedBy",
    t.decided_at as "decidedAt", t.decision_note as "decisionNote"
  from assessment_appeal t join unit u on u.id = t.unit_id join app_user filer on filer.id = t.filed_by
  left join app_user decider on decider.id = t.decided_by`;

const ofAssessment = sql(
  'appeals-of',
  `${select} where t.assessment_id = $1 order by t.status <> 'open', t.recorded_at desc limit 500`,
);
const oneAppeal = sql('appeal-one', `${select} where t.id = $1`);
