import { Injectable } from '@nestjs/common';
import { type DateCertainty, foldStageEvents, leadPolicy, type Stage } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden } from '../kernel/errors/problem.js';
import { chunks } from '../kernel/list/chunks.js';
import { Outbox } from '../kernel/outbox/outbox.js';
import { StageEvents } from '../stage-events/index.js';
import { doublesTopic } from './doubles-topic.js';
import { searchKeys } from './lead-store.js';

/** A lead that arrives with its history, copied from a ledger. Money in whole yuan, decimals as text. */
export interface IncomingLead {
  name: string;
  company: { id: string; name: string; uscc: string | null };
  recruitingUnitId: string;
  firstContactOn: string;
  product: string | null;
  industryCode: string | null;
  pillarIndustry: string | null;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  landMu: string | null;
  annualOutputYuan: number | null;
  annualTaxYuan: number | null;
  energyTce: string | null;
  carrierUnitId: string | null;
  helperName: string | null;
  responsibleLeaderName: string | null;
  contactName: string | null;
  contactPhone: string | null;
  referrer: string | null;
  latestProgress: string | null;
  remark: string | null;
  /** At least the first, in the order they happened. */
  events: readonly { to: Stage; happenedOn: string; dateCertainty: DateCertainty }[];
  /** Whom the ledger names; the recorder is only who copied it in. */
  originalPerson: string | null;
  importRowId: string;
}

const perStatement = 1_000;
const perDoublesJob = 200;

/** The bulk door: many leads with their events, audit rows and messages, a handful of statements in all. */
@Injectable()
export class LeadIntake {
  constructor(
    private readonly db: Db,
    private readonly stageEvents: StageEvents,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Registers all of them or none; returns their ids in the order given. */
  register(ctx: Ctx, leads: readonly IncomingLead[]): Promise<string[]> {
    if (!leads.every((lead) => leadPolicy.create(ctx.actor, lead))) {
      throw forbidden('只能为本单位登记项目；为其他单位登记请联系招商中心。');
    }
    return this.db.tx(async () => {
      const ids = (await this.db.query<{ id: string }>(newIds, [leads.length])).map(({ id }) => id);
      const numbered = leads.map((lead, i) => ({ ...lead, id: ids[i] as string }));
      for (const some of chunks(numbered, perStatement)) await this.write(ctx, some);
      const messages = chunks(ids, perDoublesJob).map((leadIds) => ({ leadIds }));
      await this.outbox.put(doublesTopic, ...messages);
      return ids;
    });
  }

  private async write(ctx: Ctx, leads: readonly NumberedLead[]): Promise<void> {
    await this.db.change(insert, [JSON.stringify(leads.map(row)), ctx.actor.userId]);
    await this.stageEvents.record(ctx, leads.flatMap(eventsOf));
    const entries = leads.map(({ id, name, company, recruitingUnitId, importRowId }) => ({
      action: 'lead.register',
      subjectType: 'lead',
      subjectId: id,
      subjectLabel: name,
      after: { name, company: company.name, recruitingUnitId, importRowId },
    }));
    await this.audit.record(ctx, ...entries);
  }
}

type NumberedLead = IncomingLead & { id: string };

const row = (lead: NumberedLead) => {
  const { events, originalPerson: _, importRowId: __, company, ...facts } = lead;
  const recorded = events.map((event, i) => ({
    ...event,
    id: String(i),
    recordedAt: '',
    correctsId: null,
  }));
  const { stage, since } = foldStageEvents(recorded);
  return {
    ...facts,
    ...searchKeys({ name: lead.name, company, uscc: company.uscc }),
    companyId: company.id,
    stage,
    stageSince: since,
  };
};

const eventsOf = ({ id, events, originalPerson, importRowId }: NumberedLead) =>
  events.map((event) => ({
    ...event,
    leadId: id,
    kind: 'import' as const,
    originalPerson,
    importRowId,
  }));

const newIds = sql('lead-intake-ids', 'select uuidv7() as id from generate_series(1, $1::int)');

const columns: [column: string, key: string, type: string][] = [
  ['id', 'id', 'uuid'],
  ['company_id', 'companyId', 'uuid'],
  ['name', 'name', 'text'],
  ['product', 'product', 'text'],
  ['industry_code', 'industryCode', 'text'],
  ['pillar_industry', 'pillarIndustry', 'text'],
  ['total_investment_yuan', 'totalInvestmentYuan', 'bigint'],
  ['fixed_asset_investment_yuan', 'fixedAssetInvestmentYuan', 'bigint'],
  ['land_mu', 'landMu', 'numeric'],
  ['annual_output_yuan', 'annualOutputYuan', 'bigint'],
  ['annual_tax_yuan', 'annualTaxYuan', 'bigint'],
  ['energy_tce', 'energyTce', 'numeric'],
  ['recruiting_unit_id', 'recruitingUnitId', 'uuid'],
  ['carrier_unit_id', 'carrierUnitId', 'uuid'],
  ['helper_name', 'helperName', 'text'],
  ['responsible_leader_name', 'responsibleLeaderName', 'text'],
  ['contact_name', 'contactName', 'text'],
  ['contact_phone', 'contactPhone', 'text'],
  ['referrer', 'referrer', 'text'],
  ['first_contact_on', 'firstContactOn', 'date'],
  ['latest_progress', 'latestProgress', 'text'],
  ['remark', 'remark', 'text'],
  ['stage', 'stage', 'text'],
  ['stage_since', 'stageSince', 'date'],
  ['search_text', 'searchText', 'text'],
  ['search_grams', 'searchGrams', 'text[]'],
];

/** In the order of the ledger, so that the numbers given follow it. */
const insert = sql(
  'lead-intake',
  `insert into lead (${columns.map(([column]) => column).join(', ')}, created_by)
   select ${columns.map(([, key]) => `l."${key}"`).join(', ')}, $2
   from rows from (jsonb_to_recordset($1::jsonb) as
     (${columns.map(([, key, type]) => `"${key}" ${type}`).join(', ')})) with ordinality as l
   order by l.ordinality`,
);
