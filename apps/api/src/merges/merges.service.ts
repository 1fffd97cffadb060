import { Injectable } from '@nestjs/common';
import {
  blocking,
  changedSince,
  checkMerge,
  fieldLabel,
  mergedValues,
  type MergeField,
  mergeFields,
  mergePolicy,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound, refused } from '../kernel/errors/problem.js';
import { type EditLead, type LeadRecord, LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { MergeLead } from './merge.dto.js';
import { MergesReadModel, onlyThese } from './merges.read-model.js';

type Values = Partial<Record<MergeField, unknown>>;

interface Merge {
  id: string;
  keptId: string;
  mergedId: string;
  mergedById: string;
  before: { kept: Values; written: Values };
}

/** Two records of one project become one: the kept one takes chosen values, the other points to it. Nothing is moved. */
@Injectable()
export class MergesService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly read: MergesReadModel,
    private readonly audit: Audit,
    private readonly packs: RulePacks,
  ) {}

  async merge(ctx: Ctx, keptId: string, body: MergeLead): Promise<void> {
    checkChoices(body.choices);
    await this.db.tx(async () => {
      const { kept, other } = await this.lockBoth(ctx, keptId, body.otherId.toLowerCase());
      if (!mergePolicy.merge(ctx.actor, kept, other)) throw forbidden(onlyThese);
      if (kept.version !== body.version || other.version !== body.otherVersion)
        throw await this.moved(kept, other);
      const facts = await this.read.facts(ctx, kept, other);
      const findings = checkMerge(facts, this.packs.on(ctx.today));
      if (blocking(findings).length)
        throw refused(`不能把 ${other.no} 并入 ${kept.no}。`, { findings });
      const written = mergedValues(kept, other, body.choices);
      const changeReason = `并入 ${other.no}：${body.reason}`.slice(0, 1000);
      const now = await this.leads.change(ctx, kept, { ...(written as EditLead), changeReason });
      await this.leads.pointTo(other, kept.id);
      await this.db.change(insert, [
        kept.id,
        other.id,
        JSON.stringify(body.choices),
        JSON.stringify(tookOver(kept, now, written)),
        body.reason,
        ctx.actor.userId,
      ]);
      const after = { kept: kept.no, merged: other.no, reason: body.reason };
      await this.record(ctx, [kept, other], { action: 'lead.merge', after });
    });
  }

  /** Both stand again, the kept one with its former values; refused once somebody has edited them, or after a day. */
  async undo(ctx: Ctx, id: string): Promise<void> {
    await this.db.tx(async () => {
      const merge = await this.db.one<Merge>(findLatest, [id]);
      if (!merge) throw notFound('合并记录');
      const { kept, other } = await this.lockBoth(ctx, merge.keptId, merge.mergedId);
      if (!mergePolicy.undo(ctx.actor, merge)) throw forbidden('合并由招商中心或办理人本人撤销。');
      if (kept.mergedIntoId)
        throw conflict('lead.merged', `${kept.no} 后来又并入了别的项目，请先撤销那一次。`);
      if (!(await this.db.change(markUndone, [merge.id, ctx.actor.userId])))
        throw conflict('merge.closed', '合并已撤销，或已超过 24 小时，不能撤销。');
      const edited = changedSince(merge.before.written, kept);
      if (edited.length) throw editedSince(edited);
      const changeReason = `撤销与 ${other.no} 的合并，恢复原值`;
      await this.leads.change(ctx, kept, { ...(merge.before.kept as EditLead), changeReason });
      await this.leads.pointTo(other, null);
      const after = { kept: kept.no, merged: other.no };
      await this.record(ctx, [kept, other], { action: 'lead.merge-undo', after });
    });
  }

  /** In the order of their ids, whichever is kept: two merges of one pair then wait and never deadlock. */
  private async lockBoth(ctx: Ctx, keptId: string, otherId: string) {
    const found = new Map<string, LeadRecord>();
    for (const id of [keptId, otherId].toSorted())
      found.set(id, await this.leads.lockEvenMerged(ctx, id));
    return { kept: found.get(keptId)!, other: found.get(otherId)! };
  }

  private async moved(kept: LeadRecord, other: LeadRecord) {
    const gone = [kept, other].find(({ mergedIntoId }) => mergedIntoId);
    const words = gone ? `${gone.no} 刚刚已并入别的项目` : '两条中有一条刚刚被修改';
    return conflict('lead.changed', `${words}，请重新打开合并页核对。`, {
      conflict: { version: kept.version, otherVersion: other.version },
    });
  }

  private record(
    ctx: Ctx,
    leads: LeadRecord[],
    { action, after }: { action: string; after: object },
  ): Promise<void> {
    const entries = leads.map(({ id, name }) => ({
      action,
      subjectType: 'lead',
      subjectId: id,
      subjectLabel: name,
      after,
    }));
    return this.audit.record(ctx, ...entries);
  }
}

const checkChoices = (choices: object): void => {
  const isKnown = ([field, side]: [string, unknown]) =>
    mergeFields.includes(field as MergeField) && (side === 'kept' || side === 'other');
  const wrong = Object.entries(choices).filter((entry) => !isKnown(entry));
  if (!wrong.length) return;
  throw invalidForm(
    wrong.map(([field, value]) => ({
      field: `choices.${field}`,
      value,
      reason: `“${fieldLabel(field)}”不能这样取舍`,
      fix: '栏位的取舍应为 kept 或 other',
    })),
  );
};

/** A total that waits for a second person was not taken over, and an undo has nothing to restore. */
const tookOver = (kept: LeadRecord, now: LeadRecord, written: Values): Merge['before'] => {
  const fields = (Object.keys(written) as MergeField[]).filter(
    (field) => (now[field] ?? null) === (written[field] ?? null),
  );
  const of = (values: Values): Values =>
    Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
  return { kept: of(kept), written: of(written) };
};

const editedSince = (fields: MergeField[]) =>
  conflict(
    'merge.edited',
    `合并后已有人修改：${fields.map(fieldLabel).join('、')}。撤销会盖掉这些修改，请先核对。`,
    { conflict: { fields } },
  );

const insert = sql(
  'merge-insert',
  `insert into lead_merge (kept_lead_id, merged_lead_id, choices, before, reason, merged_by)
   values ($1, $2, $3, $4, $5, $6)`,
);

const findLatest = sql(
  'merge-latest',
  `select id, kept_lead_id as "keptId", merged_lead_id as "mergedId", merged_by as "mergedById", before
   from lead_merge where undone_at is null and (kept_lead_id = $1 or merged_lead_id = $1)
   order by merged_at desc, id desc limit 1`,
);

const markUndone = sql(
  'merge-undone',
  `update lead_merge set undone_by = $2, undone_at = clock_timestamp()
   where id = $1 and undone_at is null and merged_at > clock_timestamp() - interval '24 hours'`,
);
