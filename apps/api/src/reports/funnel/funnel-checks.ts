import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shiftDay, stages } from '@luodi/domain';
import { Clock } from '../../kernel/ctx/clock.js';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import { JobHandlers } from '../../kernel/queue/job-handlers.js';
import { pastPositions } from '../past-positions.js';
import { takeYourTime } from './funnel-rollup.js';
import { FunnelSpans } from './funnel-spans.js';
import type { FunnelCheck } from './funnel-check.view.js';

/** The schedules' names. */
export const funnelNightlyTopic = 'funnel.nightly';
export const funnelFoldTopic = 'funnel.fold';

/**
 * Every night: the roll-ups made anew, then what the spans say held against the events themselves, folded by another
 * statement. What differs is recorded and shown, never quietly mended: it would be a defect.
 */
@Injectable()
export class FunnelChecks implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly handlers: JobHandlers,
    private readonly spans: FunnelSpans,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.on(funnelNightlyTopic, () => this.run());
    this.handlers.on(funnelFoldTopic, () => this.spans.keepUp());
  }

  /** Safe to run twice. Compares what is known now of yesterday, and last month's end as it was known then. */
  async run(): Promise<void> {
    await this.spans.foldAll();
    await this.spans.makeRollups();
    const today = this.clock.today();
    const monthEnd = shiftDay(`${today.slice(0, 7)}-01`, -1);
    await this.compare(shiftDay(today, -1), 'infinity');
    await this.compare(monthEnd, `${shiftDay(monthEnd, 1)} 00:00:00+08`);
  }

  /** The last comparisons, newest first. */
  list(): Promise<FunnelCheck[]> {
    return this.db.query<FunnelCheck>(latest);
  }

  private async compare(asOf: string, before: string): Promise<void> {
    const order = stages.map(({ id }) => id);
    await this.db.tx(async () => {
      await this.db.query(takeYourTime);
      // Nothing is folded while the two are compared; an entry made meanwhile waits for the next fold on both sides.
      await this.db.change(record, [asOf, before, order]);
    });
  }
}

const counted = `id, stage, verifying_stage, verified_stage, contact_evidenced_on is not null as is_evidenced,
  total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id, carrier_unit_id, secrecy`;

const spanned = `lead_id, stage, verifying_stage, verified_stage, is_evidenced, total_investment_yuan,
  fixed_asset_investment_yuan, recruiting_unit_id, carrier_unit_id, secrecy`;

/** One statement, so one moment: leads not yet folded anew are left out on both sides. */
const record = sql(
  'funnel-check-record',
  `with folded as (
     select ${counted} from (${pastPositions({ asOf: '$1', before: '$2::timestamptz', order: '$3' })}) p
     where merged_into_id is null and id not in (select lead_id from funnel_dirty)),
   kept as (
     select ${spanned} from funnel_span where valid_from <= $1::date and valid_to > $1::date
       and known_from < $2::timestamptz and known_to >= $2::timestamptz
       and lead_id not in (select lead_id from funnel_dirty)),
   differing as ((table folded except all table kept) union all (table kept except all table folded)),
   by_cell as (
     select 'unit' as dim, recruiting_unit_id::text as value,
       case when is_evidenced then stage else 'unevidenced' end as stage, count(*)::int as n,
       coalesce(sum(total_investment_yuan), 0)::bigint as yuan
     from kept group by 2, 3),
   rolled as (
     select dim, value, stage, sum(n)::int as n, sum(total_yuan)::bigint as yuan from (
       select dim, day, value, stage, n, total_yuan from funnel_delta where basis = 'claimed' and dim = 'unit'
       union all
       select dim, day, value, stage, n, total_yuan from funnel_tail where basis = 'claimed' and dim = 'unit') r
     where day <= $1::date group by 1, 2, 3 having sum(n) <> 0 or sum(total_yuan) <> 0)
   insert into funnel_check (as_of, known_by, leads, differences, cells_differing)
   select $1, $2::timestamptz, (select count(*) from kept),
     coalesce((select jsonb_agg(distinct id) from (select id from differing order by id limit 100) d), '[]'),
     -- A roll-up knows only the present, and nothing of what is yet to be folded.
     case when $2::timestamptz = 'infinity' and not exists (select from funnel_dirty) then (select count(*)
       from ((table by_cell except table rolled) union all (table rolled except table by_cell)) c) else 0 end`,
);

const latest = sql(
  'funnel-checks',
  `select checked_at as "checkedAt", as_of as "asOf",
     case when known_by = 'infinity' then null else ((known_by at time zone 'Asia/Shanghai')::date - 1)::text end as "knownBy",
     leads, differences as "differingLeadIds", cells_differing as "differingCells"
   from funnel_check order by id desc limit 10`,
);
