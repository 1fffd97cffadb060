import { Injectable } from '@nestjs/common';
import {
  checkMerge,
  fieldLabel,
  hasRole,
  maskPhone,
  type MergeField,
  mergeFields,
  type MergeFacts,
  mergePolicy,
  type MergeSide,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { MergeHanging, MergePreview, MergeSideView, MergeView } from './merge.view.js';

export const onlyThese = '合并由招商中心办理；两条都属本单位的，单位负责人也可以办理。';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a merge would do, and what was merged. */
@Injectable()
export class MergesReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly packs: RulePacks,
  ) {}

  async preview(ctx: Ctx, id: string, otherId: string): Promise<MergePreview> {
    if (!uuid.test(otherId ?? '')) throw notFound('项目');
    const [kept, other] = await Promise.all([
      this.leads.record(ctx, id),
      this.leads.record(ctx, otherId),
    ]);
    if (!mergePolicy.merge(ctx.actor, kept, other)) throw forbidden(onlyThese);
    const facts = await this.facts(ctx, kept, other);
    const hanging = await this.db.query<MergeHanging & { id: string }>(countHanging, [
      [kept.id, other.id],
    ]);
    const of = (lead: LeadRecord) => side(lead, hanging);
    return {
      kept: of(kept),
      other: of(other),
      fields: mergeFields.map((field) => compared(field, kept, other)),
      findings: checkMerge(facts, this.packs.on(ctx.today)),
    };
  }

  /** The seam between two records and the rules. */
  async facts(ctx: Ctx, kept: LeadRecord, other: LeadRecord): Promise<MergeFacts> {
    const rows = await this.db.query<{ id: string }>(withContract, [[kept.id, other.id]]);
    const signed = new Set(rows.map(({ id }) => id));
    const of = (lead: LeadRecord): MergeSide => ({
      id: lead.id,
      no: lead.no,
      companyId: lead.company.id,
      companyName: lead.company.name,
      uscc: lead.uscc,
      stage: lead.stage,
      totalInvestmentYuan: lead.totalInvestmentYuan,
      hasContract: signed.has(lead.id),
      isEvidenced: lead.contactEvidencedOn !== null,
      mergedIntoId: lead.mergedIntoId,
    });
    return { kept: of(kept), other: of(other), isHub: hasRole(ctx.actor, 'hub') };
  }

  async list(ctx: Ctx, id: string): Promise<MergeView[]> {
    await this.leads.mustBeReadable(ctx, id);
    const rows = await this.db.query<
      Omit<MergeView, 'can'> & { mergedById: string; open: boolean }
    >(mergesInto, [id]);
    return rows.map(({ mergedById, open, ...row }) => ({
      ...row,
      can: { undo: open && mergePolicy.undo(ctx.actor, { mergedById }) },
    }));
  }
}

const side = (lead: LeadRecord, hanging: (MergeHanging & { id: string })[]): MergeSideView => {
  const { id: _, ...counts } = hanging.find(({ id }) => id === lead.id)!;
  return {
    id: lead.id,
    no: lead.no,
    name: lead.name,
    companyName: lead.company.name,
    unit: lead.recruitingUnit.name,
    stage: lead.stage,
    version: lead.version,
    hanging: counts,
  };
};

const compared = (field: MergeField, kept: LeadRecord, other: LeadRecord) => {
  const [one, two] = [kept[field] ?? null, other[field] ?? null];
  const shown = (value: unknown) =>
    field === 'contactPhone' && value ? maskPhone(String(value)) : value;
  return {
    field,
    label: fieldLabel(field),
    kept: shown(one),
    other: shown(two),
    differs: one !== two,
  };
};

const withContract = sql(
  'merge-contracts',
  `select distinct lead_id as id from agreement
   where lead_id = any($1::uuid[]) and kind = 'contract' and status = 'registered'`,
);

const countHanging = sql(
  'merge-hanging',
  `select l.id,
     (select count(*) from follow_up x where x.lead_id = l.id)::int as "followUps",
     (select count(*) from lead_stage_event x where x.lead_id = l.id)::int as "stageEvents",
     (select count(*) from agreement x where x.lead_id = l.id)::int as agreements,
     (select count(*) from project_fact x where x.lead_id = l.id)::int as facts,
     (select count(*) from lead_file x where x.lead_id = l.id)::int as files
   from unnest($1::uuid[]) as l (id)`,
);

const mergesInto = sql(
  'merges-list',
  `select m.id, json_build_object('id', l.id, 'no', l.no, 'name', l.name) as "mergedLead", m.reason,
     u.display_name as "mergedBy", m.merged_by as "mergedById", m.merged_at as "mergedAt",
     m.merged_at + interval '24 hours' as "undoUntil", m.undone_at as "undoneAt",
     m.undone_at is null and m.merged_at > clock_timestamp() - interval '24 hours' as open
   from lead_merge m join lead l on l.id = m.merged_lead_id join app_user u on u.id = m.merged_by
   where m.kept_lead_id = $1 order by m.merged_at desc, m.id`,
);
