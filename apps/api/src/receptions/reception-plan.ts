import { Injectable } from '@nestjs/common';
import { checkReception, type FieldError, type ReceptionPlan } from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm } from '../kernel/errors/problem.js';
import { LeadsReadModel } from '../leads/index.js';
import type { CostInput, DraftReception } from './reception.dto.js';
import type { StoredReception } from './stored-reception.js';

/** Writes a draft and its lists, always whole. */
@Injectable()
export class ReceptionPlanWriter {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly files: LeadFiles,
  ) {}

  async insert(ctx: Ctx, plan: ReceptionPlan): Promise<{ id: string; no: string }> {
    await this.check(ctx, plan);
    const values = [ctx.actor.unitId, ...ownValues(plan), ctx.actor.userId];
    const row = await this.db.one<{ id: string; no: string }>(insert, values);
    const { id, no } = row as { id: string; no: string };
    await this.putLists(id, plan);
    return { id, no };
  }

  async rewrite(ctx: Ctx, id: string, plan: ReceptionPlan): Promise<void> {
    await this.check(ctx, plan);
    await this.db.change(update, [id, ...ownValues(plan)]);
    for (const clear of clearLists) await this.db.change(clear, [id]);
    await this.putLists(id, plan);
  }

  /** Replaces what a held reception came to. */
  async rewriteActual(
    ctx: Ctx,
    { id, leadId }: StoredReception,
    costs: readonly CostInput[],
  ): Promise<void> {
    await this.requireFiles(ctx, leadId, costs);
    await this.db.change(clearActual, [id]);
    await this.putCosts(id, 'actual', costs);
  }

  private async check(ctx: Ctx, plan: ReceptionPlan): Promise<void> {
    if (plan.leadId) await this.leads.record(ctx, plan.leadId);
    const errors = [...checkReception(plan), ...(await this.strangers(plan))];
    if (errors.length) throw invalidForm(errors);
    await this.requireFiles(ctx, plan.leadId, plan.costs);
  }

  /** Those named as users of the system must be. */
  private async strangers({ accompanying }: ReceptionPlan): Promise<FieldError[]> {
    const ids = accompanying.map(({ userId }) => userId).filter((id) => !!id);
    if (!ids.length) return [];
    const known = (await this.db.query<{ id: string }>(findUsers, [ids])).map(({ id }) => id);
    return accompanying.flatMap(({ userId, name }, at) =>
      !userId || known.includes(userId.toLowerCase())
        ? []
        : [
            {
              field: `accompanying.${at}.userId`,
              value: userId,
              reason: `系统里没有“${name}”这个用户`,
              fix: '重新选择，或只填姓名',
            },
          ],
    );
  }

  private async requireFiles(
    ctx: Ctx,
    leadId: string | null | undefined,
    costs: readonly { fileId?: string | null }[],
  ): Promise<void> {
    const fileIds = costs.map(({ fileId }) => fileId).filter((id) => !!id) as string[];
    if (!fileIds.length) return;
    if (!leadId) throw invalidForm([noLeadForFiles]);
    await this.files.requireAll(ctx, leadId, fileIds);
  }

  private async putLists(id: string, plan: ReceptionPlan): Promise<void> {
    const { guests, accompanying, meals, costs } = plan;
    if (guests.length) await this.db.change(putGuests, [id, numbered(guests)]);
    if (accompanying.length) await this.db.change(putCompanions, [id, numbered(accompanying)]);
    if (meals.length) await this.db.change(putMeals, [id, numbered(meals)]);
    await this.putCosts(id, 'planned', costs);
  }

  private async putCosts(id: string, stage: string, costs: readonly object[]): Promise<void> {
    if (costs.length) await this.db.change(putCosts, [id, stage, numbered(costs)]);
  }
}

/** What was entered as a whole plan: lists left out are empty. */
export const planOf = (input: DraftReception): ReceptionPlan => ({
  ...input,
  guests: input.guests ?? [],
  accompanying: input.accompanying ?? [],
  meals: input.meals ?? [],
  costs: input.costs ?? [],
});

/** A stored draft as it would be entered again. */
export const enteredPlan = (stored: StoredReception): ReceptionPlan => ({
  kind: stored.kind,
  leadId: stored.leadId,
  purpose: stored.purpose,
  letterNo: stored.letterNo,
  recordNo: stored.recordNo,
  startsOn: stored.startsOn,
  endsOn: stored.endsOn,
  place: stored.place,
  remark: stored.remark,
  guests: stored.guests,
  accompanying: stored.accompanying,
  meals: stored.meals,
  costs: stored.costs,
});

const noLeadForFiles: FieldError = {
  field: 'costs',
  value: null,
  reason: '票据附件挂在项目下，这张接待单没有对应项目',
  fix: '改填票据号，或先选择项目',
};

const ownValues = (plan: ReceptionPlan): unknown[] => [
  plan.kind,
  plan.leadId ?? null,
  plan.purpose || null,
  plan.letterNo || null,
  plan.recordNo || null,
  plan.startsOn,
  plan.endsOn,
  plan.place || null,
  plan.remark || null,
];

const numbered = (parts: readonly object[]): string =>
  JSON.stringify(parts.map((part, at) => ({ ...part, position: at + 1 })));

const insert = sql(
  'reception-insert',
  `insert into reception (unit_id, kind, lead_id, purpose, letter_no, record_no, starts_on, ends_on, place, remark,
     created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id, 'JD' || padded(seq, 6) as no`,
);

const update = sql(
  'reception-rewrite',
  `update reception set kind = $2, lead_id = $3, purpose = $4, letter_no = $5, record_no = $6, starts_on = $7,
     ends_on = $8, place = $9, remark = $10
   where id = $1 and status = 'draft'`,
);

const clearLists = [
  'delete from reception_guest where reception_id = $1',
  'delete from reception_companion where reception_id = $1',
  'delete from reception_meal where reception_id = $1',
  `delete from reception_cost where reception_id = $1 and stage = 'planned'`,
].map((text) => sql('reception-clear', text));

const clearActual = sql(
  'reception-clear-actual',
  `delete from reception_cost where reception_id = $1 and stage = 'actual'`,
);

const findUsers = sql('reception-users', 'select id from app_user where id = any($1::uuid[])');

const putGuests = sql(
  'reception-guests',
  `insert into reception_guest (reception_id, position, name, unit_name, post, kind)
   select $1, position, name, nullif(unit, ''), nullif(post, ''), kind
   from jsonb_to_recordset($2::jsonb) as x (position int, name text, unit text, post text, kind text)`,
);

const putCompanions = sql(
  'reception-companions',
  `insert into reception_companion (reception_id, position, user_id, name, unit_name, post)
   select $1, position, "userId", name, nullif(unit, ''), nullif(post, '')
   from jsonb_to_recordset($2::jsonb) as x (position int, "userId" uuid, name text, unit text, post text)`,
);

const putMeals = sql(
  'reception-meals',
  `insert into reception_meal (reception_id, position, on_day, slot, venue, extras)
   select $1, position, "on", slot, venue, array(select jsonb_array_elements_text(extras))
   from jsonb_to_recordset($2::jsonb) as x (position int, "on" date, slot text, venue text, extras jsonb)`,
);

const putCosts = sql(
  'reception-costs',
  `insert into reception_cost (reception_id, stage, position, kind, rank, people, units, amount_yuan, document_no,
     file_id, note)
   select $1, $2, position, kind, rank, people, units, "amountYuan", nullif("documentNo", ''), "fileId",
     nullif(note, '')
   from jsonb_to_recordset($3::jsonb) as x (position int, kind text, rank text, people int, units int,
     "amountYuan" bigint, "documentNo" text, "fileId" uuid, note text)`,
);
