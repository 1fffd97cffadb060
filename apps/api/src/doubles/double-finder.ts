import { Injectable, type OnModuleInit } from '@nestjs/common';
import { doubleParams } from '@luodi/domain';
import { Clock } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { chunks } from '../kernel/list/chunks.js';
import { Outbox } from '../kernel/outbox/outbox.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { doublesTopic } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';

/** The schedule; it only sets the scan going. */
export const doublesNightlyTopic = 'doubles.nightly';
/** One batch of the scan; each puts the next. */
export const doublesScanTopic = 'doubles.scan';

const companiesPerBatch = 200;
const leadsPerBatch = 500;

/**
 * Looks for leads that may be one project: after a registration or an import, and every night over all of them, because
 * codes, parcels and amounts are filled in later.
 */
@Injectable()
export class DoubleFinder implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly handlers: JobHandlers,
    private readonly packs: RulePacks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ leadIds: string[] }>(doublesTopic, ({ leadIds }) => this.find(leadIds));
    this.handlers.on(doublesNightlyTopic, () => this.startScan());
    this.handlers.on<{ after: string | null }>(doublesScanTopic, ({ after }, jobId) =>
      this.scan(after, jobId),
    );
  }

  /** Writes both directions of each pair; a second run finds the pairs already there. */
  async find(leadIds: string[]): Promise<void> {
    const { nameSimilarity, amountSimilarity, amountPercent, amountDays } = doubleParams(
      this.packs.on(this.clock.today()),
    );
    await this.db.tx(async () => {
      await this.db.query(useThreshold, [String(Math.min(nameSimilarity, amountSimilarity))]);
      for (const some of chunks(leadIds, leadsPerBatch)) {
        const values = [some, nameSimilarity, amountSimilarity, amountPercent, amountDays];
        await this.db.change(find, values);
      }
    });
  }

  startScan(): Promise<void> {
    return this.db.tx(() => this.outbox.put(doublesScanTopic, { after: null }));
  }

  /** The pairs of the next investors and the message for those after them commit together: a crash repeats one batch. */
  async scan(after: string | null, jobId: string): Promise<void> {
    await this.db.tx(async () => {
      if (!(await this.db.change(once, [`${doublesScanTopic}:${jobId}`]))) return;
      const batch = await this.db.one<Batch>(nextBatch, [after, companiesPerBatch, leadsPerBatch]);
      if (!batch?.last) return;
      if (batch.leadIds.length) await this.find(batch.leadIds);
      await this.outbox.put(doublesScanTopic, { after: batch.last });
    });
  }
}

interface Batch {
  leadIds: string[];
  last: string | null;
}

/** The operator % reads it: the index itself then leaves out what is not near enough. */
const useThreshold = sql(
  'doubles-threshold',
  `select set_config('pg_trgm.similarity_threshold', $1, true)`,
);

const once = sql(
  'doubles-scan-once',
  'insert into job_effect (key) values ($1) on conflict do nothing',
);

/** The next investors, as many as have some hundred leads together, and one at least. */
const nextBatch = sql(
  'doubles-scan-batch',
  `with ahead as (
     select c.id, sum((select count(*) from lead t where t.company_id = c.id)) over (order by c.id) as leads
     from (select id from company where $1::uuid is null or id > $1 order by id limit $2) c),
   batch as (select id from ahead where leads <= $3 or id = (select id from ahead order by id limit 1))
   select (select id from batch order by id desc limit 1) as last,
     array(select t.id::text from lead t where t.company_id in (select id from batch)
       and t.merged_into_id is null) as "leadIds"`,
);

/**
 * Every step is bounded, so that ten thousand investors of nearly one name cost ten thousand small searches and not a
 * hundred million pairs: 200 candidates and 50 near investors each, 20 doubles a lead and kind. What came first is kept:
 * the earliest reports are the ones that matter.
 */
const find = sql(
  'doubles-find',
  `with own as materialized (
     select t.id, t.company_id, t.parcel_no, t.total_investment_yuan, t.first_contact_on,
       t.recruiting_unit_id, c.core_name, c.uscc
     from lead t join company c on c.id = t.company_id
     where t.id = any($1::uuid[]) and t.merged_into_id is null),
   near as materialized (
     select i.company_id, n.id as near_id, n.similarity
     from (select distinct company_id, core_name from own) i
     cross join lateral (
       select c.id, similarity(c.core_name, i.core_name) as similarity
       from (select i.company_id as id, i.core_name
             union (select id, core_name from company where core_name = i.core_name limit 50)
             union (select id, core_name from company where core_name % i.core_name limit 200)) c
       order by similarity desc, c.id limit 50) n),
   pair as (
     select o.id as one, b.id as other, b.kind
     from own o cross join lateral (
       select b.id,
         case when n.near_id = o.company_id and o.uscc is not null then 'code' else 'name' end as kind
       from near n cross join lateral (
         select b.id from lead b
         where b.company_id = n.near_id and b.id <> o.id and b.merged_into_id is null
         order by b.id limit 20) b
       where n.company_id = o.company_id and n.similarity >= $2
       order by n.similarity desc, b.id limit 20) b
     union
     select o.id, b.id, 'amount'
     from own o cross join lateral (
       select b.id from near n cross join lateral (
         select * from lead b where b.company_id = n.near_id order by b.id limit 200) b
       where n.company_id = o.company_id and n.similarity >= $3
         and b.merged_into_id is null and b.recruiting_unit_id <> o.recruiting_unit_id
         and b.total_investment_yuan > 0 and o.total_investment_yuan > 0
         and abs(b.total_investment_yuan - o.total_investment_yuan) * 100
           <= $4::int * greatest(b.total_investment_yuan, o.total_investment_yuan)
         and abs(b.first_contact_on - o.first_contact_on) <= $5::int
       order by n.similarity desc, b.id limit 20) b
     union
     select o.id, b.id, 'parcel'
     from own o cross join lateral (
       select b.id from lead b
       where b.parcel_no is not null and parcel_key(b.parcel_no) = parcel_key(o.parcel_no)
         and b.id <> o.id and b.merged_into_id is null
       order by b.id limit 20) b)
   insert into lead_double (lead_id, other_lead_id, kind)
   select one, other, kind from pair union select other, one, kind from pair order by 1, 2, 3
   on conflict (lead_id, other_lead_id, kind) do nothing`,
);
