import { Injectable } from '@nestjs/common';
import {
  type DoubleParams,
  doubleParams,
  doublePolicy,
  type FieldError,
  shiftDay,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm } from '../kernel/errors/problem.js';
import { LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { DecideDouble } from './double.dto.js';

/** The hub settles whether two leads are one project and who holds it. Nothing settled is ever changed, only followed. */
@Injectable()
export class DoubleDecisionsService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly audit: Audit,
    private readonly packs: RulePacks,
  ) {}

  async decide(ctx: Ctx, asked: DecideDouble): Promise<void> {
    if (!doublePolicy.decide(ctx.actor)) throw forbidden('重复项目由招商中心裁定。');
    const body = normalised(asked, ctx.today, doubleParams(this.packs.on(ctx.today)));
    const errors = faults(body, ctx.today);
    if (errors.length) throw invalidForm(errors);
    const [one, other] = [body.leadId, body.otherLeadId].toSorted() as [string, string];
    await this.db.tx(async () => {
      const leads = [await this.leads.lock(ctx, one), await this.leads.lock(ctx, other)];
      const { decision, holderLeadId, heldUntil, reason } = body;
      await this.db.change(nameThem, [one, other]);
      const values = [one, other, decision, holderLeadId, heldUntil, reason, ctx.actor.userId];
      await this.db.change(insert, values);
      const entries = leads.map(({ id, name }) => ({
        action: 'lead.decide-double',
        subjectType: 'lead',
        subjectId: id,
        subjectLabel: name,
        after: { ...body, otherLeadId: id === one ? other : one, leadId: id },
      }));
      await this.audit.record(ctx, ...entries);
    });
  }
}

type Decision = Omit<DecideDouble, 'holderLeadId' | 'heldUntil'> & {
  holderLeadId: string | null;
  heldUntil: string | null;
};

/** Without a day named, the hold lasts the county's term from today. */
const normalised = (asked: DecideDouble, today: string, { termDays }: DoubleParams): Decision => {
  const holderLeadId = asked.holderLeadId?.toLowerCase() ?? null;
  const term = asked.decision === 'same_project' ? shiftDay(today, termDays) : null;
  return {
    ...asked,
    leadId: asked.leadId.toLowerCase(),
    otherLeadId: asked.otherLeadId.toLowerCase(),
    holderLeadId,
    heldUntil: asked.heldUntil ?? term,
  };
};

const faults = (asked: Decision, today: string): FieldError[] => {
  const { leadId, otherLeadId, decision, holderLeadId, heldUntil } = asked;
  const errors: FieldError[] = [];
  const fault = (field: string, value: unknown, words: [reason: string, fix: string]) =>
    errors.push({ field, value, reason: words[0], fix: words[1] });
  if (leadId === otherLeadId)
    fault('otherLeadId', otherLeadId, ['两边是同一个项目', '另选一个项目']);
  if (decision === 'distinct') {
    if (holderLeadId) fault('holderLeadId', holderLeadId, ['不是同一项目就不裁定由谁负责', '去掉']);
    if (heldUntil) fault('heldUntil', heldUntil, ['不是同一项目就没有负责期限', '去掉']);
    return errors;
  }
  if (!holderLeadId || ![leadId, otherLeadId].includes(holderLeadId))
    fault('holderLeadId', holderLeadId, ['未写明由两条中的哪一条负责', '选定其中一条']);
  if (heldUntil && heldUntil < today)
    fault('heldUntil', heldUntil, [`期限早于今天 ${today}`, '改为今天或之后的日期']);
  return errors;
};

/** Two leads the search did not pair stand in the list once the hub has named them. */
const nameThem = sql(
  'doubles-name',
  `insert into lead_double (lead_id, other_lead_id, kind)
   select one, other, 'named' from (values ($1::uuid, $2::uuid), ($2, $1)) as p (one, other)
   where not exists (select from lead_double where lead_id = $1 and other_lead_id = $2)
   on conflict do nothing`,
);

const insert = sql(
  'doubles-decide',
  `insert into double_decision (lead_id, other_lead_id, decision, holder_lead_id, held_until, reason, decided_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, now())`,
);
