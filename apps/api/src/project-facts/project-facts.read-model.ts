import { Injectable } from '@nestjs/common';
import { factKinds, factLabel, factPolicy, factStatuses, evidenceLabel } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneId, someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { type LeadRecord, LeadsReadModel } from '../leads/index.js';
import { factCan, type StoredFact } from './fact-events.js';
import type {
  FactView,
  LeadFacts,
  VerificationPage,
  VerificationRow,
} from './project-fact.view.js';

type Row = Omit<FactView, 'label' | 'can'> & StoredFact;
type Waiting = Omit<VerificationRow, 'label' | 'can'> & StoredFact & Omit<LeadRecord, 'id'>;

/** Facts with their evidence and history, and the inbox of those who verify. */
@Injectable()
export class ProjectFactsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
  ) {}

  async ofLead(ctx: Ctx, leadId: string): Promise<LeadFacts> {
    const lead = await this.leads.record(ctx, leadId);
    const rows = await this.db.query<Row>(ofLead, [leadId]);
    return {
      data: rows.map((row) => present(ctx, row, lead)),
      canClaim: !lead.mergedIntoId && factPolicy.claim(ctx.actor, lead),
    };
  }

  async one(ctx: Ctx, factId: string): Promise<FactView> {
    const row = await this.db.one<Row>(oneFact, [factId]);
    if (!row) throw notFound('申报');
    return present(ctx, row, await this.leads.record(ctx, row.leadId));
  }

  /** Claims that wait, longest first; also those decided, by filter. */
  async verifications(ctx: Ctx, raw: Record<string, unknown>): Promise<VerificationPage> {
    const query = readListQuery(raw, spec);
    const { status = ['verifying'], kind, unitId, leadId } = query.filters;
    const conditions = visibleLeads(ctx, new Conditions(), 'l')
      .plain('l.merged_into_id is null')
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

const present = (ctx: Ctx, row: Row, lead: LeadRecord): FactView => ({
  id: row.id,
  leadId: row.leadId,
  kind: row.kind,
  label: factLabel(row.kind),
  happenedOn: row.happenedOn,
  note: row.note,
  status: row.status,
  findings: row.findings,
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
  waitingDays: row.waitingDays,
  can: factCan(ctx, row, row.lead),
});

const factColumns = `f.id, f.lead_id as "leadId", f.kind, f.happened_on as "happenedOn", f.note, f.status,
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
  join app_user u on u.id = f.recorded_by`;

const ofLead = sql(
  'project-facts-of-lead',
  `select ${factColumns} ${factFrom}
   where f.lead_id in (select $1::uuid union select id from lead where merged_into_id = $1)
   order by f.happened_on, f.recorded_at`,
);

const oneFact = sql('project-facts-one', `select ${factColumns} ${factFrom} where f.id = $1`);

const waitingColumns = `t.id, t.lead_id as "leadId", l.no as "leadNo", l.name as "leadName",
  c.name as "companyName", t.kind, t.happened_on as "happenedOn", t.status,
  t.claimant_unit_id as "claimantUnitId", t.recorded_by as "recordedById",
  json_build_object('id', u.id, 'name', u.name) as "claimantUnit", t.recorded_at as "recordedAt",
  json_build_object('recruitingUnitId', l.recruiting_unit_id, 'carrierUnitId', l.carrier_unit_id,
    'stage', l.stage, 'secrecy', l.secrecy) as lead,
  coalesce((select extract(day from now() - max(h.recorded_at))::int from project_fact_event h
    where h.fact_id = t.id and h.status = 'verifying'), 0) as "waitingDays"`;

const spec: ListSpec = {
  filters: {
    status: someOf(factStatuses.map(({ id }) => id)),
    kind: someOf(factKinds.map(({ id }) => id)),
    unitId: oneId,
    leadId: oneId,
  },
  sorts: { recordedAt: 't.recorded_at', happenedOn: 't.happened_on' },
  defaultSort: 'recordedAt',
};
