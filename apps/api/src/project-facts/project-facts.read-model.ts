import { Injectable } from '@nestjs/common';
import {
  type CountyPack,
  evidenceLabel,
  factKinds,
  factLabel,
  factPolicy,
  factStatuses,
  papersFor,
  standingStatuses,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneId, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { matchesWords } from '../kernel/list/search.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { type LeadRecord, LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { factCan, type StoredFact } from './fact-events.js';
import type {
  FactStep,
  FactView,
  LeadFacts,
  VerificationPage,
  VerificationRow,
} from './project-fact.view.js';

type Row = Omit<FactView, 'label' | 'can' | 'needed' | 'isPending'> & StoredFact;
type Waiting = Omit<VerificationRow, 'label' | 'can'> & StoredFact & Omit<LeadRecord, 'id'>;

/** Facts with their evidence and history, and the inbox of those who verify. */
@Injectable()
export class ProjectFactsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly packs: RulePacks,
  ) {}

  async ofLead(ctx: Ctx, leadId: string): Promise<LeadFacts> {
    const lead = await this.leads.record(ctx, leadId);
    const rows = await this.db.query<Row>(ofLead, [leadId]);
    const pack = this.packs.on(ctx.today);
    const canClaim = !lead.mergedIntoId && factPolicy.claim(ctx.actor, lead);
    return {
      ladder: ladder(rows, canClaim, pack),
      data: rows.map((row) => present(ctx, row, { lead, pack })),
      canClaim,
      canCheck: !lead.mergedIntoId && factPolicy.checkSite(ctx.actor, lead),
    };
  }

  async one(ctx: Ctx, factId: string): Promise<FactView> {
    const row = await this.db.one<Row>(oneFact, [factId]);
    if (!row) throw notFound('申报');
    const lead = await this.leads.record(ctx, row.leadId);
    return present(ctx, row, { lead, pack: this.packs.on(ctx.today) });
  }

  /** Claims that wait for the asker's verdict, longest first; with `status`, all in that state the asker may see. */
  async verifications(ctx: Ctx, raw: Record<string, unknown>): Promise<VerificationPage> {
    const query = readListQuery(raw, spec);
    const { status, kind, unitId, leadId, q } = query.filters;
    const visible = visibleLeads(ctx, new Conditions(), 'l');
    if (!status) waitingFor(ctx, visible);
    const conditions = matchesWords(visible, q, 'l')
      .add((at) => `t.status = any(${at}::text[])`, status)
      .add((at) => `t.kind = any(${at}::text[])`, kind)
      .add((at) => `t.claimant_unit_id = ${at}`, unitId)
      .add((at) => `t.lead_id = ${at}`, leadId);
    const page = await paged<Waiting>(this.db, {
      label: 'verifications-list',
      columns: waitingColumns,
      from: 'project_fact t join lead l on l.id = t.lead_id',
      joins: `join company c on c.id = l.company_id join unit u on u.id = t.claimant_unit_id`,
      where: conditions.where,
      values: conditions.values,
      query,
    });
    return { ...page, data: page.data.map((row) => presentWaiting(ctx, row)) };
  }
}

/** The same judgement as `factPolicy.verify`, set-wise. */
const waitingFor = ({ actor }: Ctx, conditions: Conditions): Conditions =>
  conditions
    .plain(`t.status = 'verifying'`)
    .add((at) => `t.recorded_by <> ${at}`, actor.userId)
    .add(
      (at) => `t.claimant_unit_id <> all(${at}::uuid[]) and l.recruiting_unit_id <> all(${at})`,
      [...new Set([actor.unitId, ...actor.unitIds])],
    );

const ladder = (rows: readonly Row[], canClaim: boolean, pack: CountyPack): FactStep[] =>
  factKinds.map(({ id, label }) => ({
    kind: id,
    label,
    ...papersFor(id, pack),
    canClaim:
      canClaim &&
      !rows.some(({ kind, status }) => kind === id && standingStatuses.includes(status)),
  }));

const present = (
  ctx: Ctx,
  row: Row,
  { lead, pack }: { lead: LeadRecord; pack: CountyPack },
): FactView => ({
  id: row.id,
  leadId: row.leadId,
  leadNo: row.leadNo,
  leadName: row.leadName,
  companyName: row.companyName,
  kind: row.kind,
  label: factLabel(row.kind),
  happenedOn: row.happenedOn,
  note: row.note,
  status: row.status,
  findings: row.findings,
  ...papersFor(row.kind, pack),
  claimantUnit: row.claimantUnit,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
  evidence: row.evidence.map((paper) => ({ ...paper, label: evidenceLabel(paper.kind) })),
  history: row.history,
  can: factCan(ctx, row, lead),
});

const presentWaiting = (ctx: Ctx, row: Waiting): VerificationRow => ({
  id: row.id,
  leadId: row.leadId,
  leadNo: row.leadNo,
  leadName: row.leadName,
  companyName: row.companyName,
  kind: row.kind,
  label: factLabel(row.kind),
  happenedOn: row.happenedOn,
  status: row.status,
  claimantUnit: row.claimantUnit,
  recordedAt: row.recordedAt,
  sentAt: row.sentAt,
  waitingDays: row.waitingDays,
  can: factCan(ctx, row, row.lead),
});

const factColumns = `f.id, f.lead_id as "leadId", l.no as "leadNo", l.name as "leadName",
  c.name as "companyName", f.kind, f.happened_on as "happenedOn", f.note, f.status,
  f.findings, f.claimant_unit_id as "claimantUnitId", f.recorded_by as "recordedById",
  json_build_object('id', cu.id, 'name', cu.name) as "claimantUnit",
  json_build_object('id', u.id, 'name', u.display_name) as "recordedBy", f.recorded_at as "recordedAt",
  (select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'datedOn', e.dated_on,
     'documentNo', e.document_no, 'amountYuan', e.amount_yuan, 'note', e.note,
     'files', (select coalesce(json_agg(json_build_object('id', lf.id, 'name', lf.name,
        'mediaType', lf.media_type, 'capturedOn', lf.captured_on) order by lf.id), '[]')
       from fact_evidence_file ef join lead_file lf on lf.id = ef.file_id where ef.evidence_id = e.id))
     order by e.recorded_at, e.id), '[]') from fact_evidence e where e.fact_id = f.id) as evidence,
  (select coalesce(json_agg(json_build_object('status', h.status, 'reason', h.reason, 'at', h.recorded_at,
     'by', hu.display_name, 'unit', hn.name) order by h.recorded_at, h.id), '[]')
   from project_fact_event h join app_user hu on hu.id = h.recorded_by join unit hn on hn.id = h.by_unit_id
   where h.fact_id = f.id) as history`;

const factFrom = `from project_fact f join unit cu on cu.id = f.claimant_unit_id
  join app_user u on u.id = f.recorded_by join lead l on l.id = f.lead_id join company c on c.id = l.company_id`;

const ofLead = sql(
  'project-facts-of-lead',
  `select ${factColumns} ${factFrom}
   where f.lead_id in (select $1::uuid union select id from lead where merged_into_id = $1)
   order by f.happened_on, f.recorded_at`,
);

const oneFact = sql('project-facts-one', `select ${factColumns} ${factFrom} where f.id = $1`);

/** When its evidence was complete and it went to another unit; null before that. */
const sentAt = `(select max(h.recorded_at) from project_fact_event h
  where h.fact_id = t.id and h.status = 'verifying')`;

const waitingColumns = `t.id, t.lead_id as "leadId", l.no as "leadNo", l.name as "leadName",
  c.name as "companyName", t.kind, t.happened_on as "happenedOn", t.status,
  t.claimant_unit_id as "claimantUnitId", t.recorded_by as "recordedById",
  json_build_object('id', u.id, 'name', u.name) as "claimantUnit", t.recorded_at as "recordedAt",
  json_build_object('id', l.id, 'mergedIntoId', l.merged_into_id, 'recruitingUnitId', l.recruiting_unit_id, 'carrierUnitId', l.carrier_unit_id,
    'stage', l.stage, 'secrecy', l.secrecy) as lead,
  ${sentAt} as "sentAt", coalesce((now() at time zone 'Asia/Shanghai')::date
    - (${sentAt} at time zone 'Asia/Shanghai')::date, 0) as "waitingDays"`;

const spec: ListSpec = {
  filters: {
    status: someOf(factStatuses.map(({ id }) => id)),
    kind: someOf(factKinds.map(({ id }) => id)),
    unitId: oneId,
    leadId: oneId,
    q: words(),
  },
  sorts: { sentAt: { nullable: sentAt }, recordedAt: 't.recorded_at', happenedOn: 't.happened_on' },
  defaultSort: 'sentAt',
};
