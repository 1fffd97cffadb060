import { Injectable } from '@nestjs/common';
import { type CountedAs, countedChanges, reportPolicy } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import { readListQuery } from '../../kernel/list/list-query.js';
import { FunnelQuestions } from '../funnel/funnel-questions.js';
import { FunnelSpans } from '../funnel/funnel-spans.js';
import { mustSeeAll } from './closings.read-model.js';
import { type Entry, entryOf, laterEntries } from './correction-entries.js';
import type { Correction, CorrectionPage } from './correction.view.js';

interface Pair {
  id: string;
  no: string;
  name: string | null;
  companyName: string | null;
  before: CountedAs | null;
  after: CountedAs | null;
  total: number;
}

/** What a closed month would say otherwise today: each project counted otherwise, and the entries that made it so. */
@Injectable()
export class CorrectionsReadModel {
  constructor(
    private readonly db: Db,
    private readonly questions: FunnelQuestions,
    private readonly spans: FunnelSpans,
  ) {}

  async list(ctx: Ctx, month: string, raw: Record<string, unknown>): Promise<CorrectionPage> {
    mustSeeAll(ctx);
    const { page, perPage } = readListQuery(raw, { filters: {}, sorts: {}, defaultSort: '' });
    const { asOf, before } = await this.questions.of(ctx, { month });
    await this.spans.refresh();
    const isWhole = reportPolicy.readWhole(ctx.actor);
    const skip = (page - 1) * perPage;
    const pairs = await this.db.query<Pair>(differing, [asOf, before, isWhole, perPage, skip]);
    const shown = pairs.filter(({ name }) => name !== null).map(({ id }) => id);
    const entries = await this.db.query<Entry>(laterEntries, [shown, before, asOf]);
    return {
      month,
      data: pairs.map((pair) => correctionOf(pair, entries)),
      total: pairs[0]?.total ?? 0,
      totalIsExact: true,
    };
  }
}

const correctionOf = (
  { id, no, name, companyName, ...pair }: Pair,
  entries: Entry[],
): Correction => ({
  lead: { id, no, name, companyName },
  kind: kindOf(pair),
  changes: name === null ? madeConfidential : changesOf(pair),
  entries: entries.filter((entry) => entry.leadId === id).map(entryOf),
});

/** All that may be said of a project the reader counted then and may not see now. */
const madeConfidential = [{ label: '密级', before: '一般', after: '保密' }];

const changesOf = ({ before, after }: Pick<Pair, 'before' | 'after'>) =>
  before && after ? countedChanges(before, after) : [];

const kindOf = ({ before, after }: Pick<Pair, 'before' | 'after'>): Correction['kind'] => {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
};

const standing = (basis: string, stage: string): string =>
  `jsonb_build_object('stage', s.${stage}, 'since', s.${basis}_since, 'reached', s.${basis}_reached,
    'isCleared', s.${basis}_cleared)`;

/** A span as it counts, units by name. */
const countedAs = `select s.lead_id, s.secrecy, jsonb_build_object('isEvidenced', s.is_evidenced,
    'claimed', ${standing('claimed', 'stage')}, 'verifying', ${standing('verifying', 'verifying_stage')},
    'verified', ${standing('verified', 'verified_stage')}, 'totalInvestmentYuan', s.total_investment_yuan,
    'fixedAssetInvestmentYuan', s.fixed_asset_investment_yuan,
    'recruitingUnit', (select name from unit where id = s.recruiting_unit_id),
    'carrierUnit', (select name from unit where id = s.carrier_unit_id), 'pillarIndustry', s.pillar_industry,
    'zone', s.zone, 'secrecy', s.secrecy) as counted
  from funnel_span s where s.valid_from <= $1::date and s.valid_to > $1::date
    and ($3 or s.secrecy <> 'confidential')`;

/**
 * $1 the day, $2 the closing, $3 whether confidential projects are shown, $4 and $5 the page. A project made confidential
 * since still stands here, without its name, for whoever counted it then.
 */
const differing = sql(
  'closing-differing',
  `with was as (${countedAs} and s.known_from < $2::timestamptz and s.known_to >= $2::timestamptz),
   is_now as (${countedAs} and s.known_to = 'infinity')
   select l.id, l.no, case when $3 or l.secrecy <> 'confidential' then l.name end as name,
     case when $3 or l.secrecy <> 'confidential' then c.name end as "companyName",
     b.counted as before, a.counted as after, (count(*) over ())::int as total
   from was b full join is_now a on a.lead_id = b.lead_id
   join lead l on l.id = coalesce(a.lead_id, b.lead_id) join company c on c.id = l.company_id
   where a.counted is distinct from b.counted
   order by l.no limit $4 offset $5`,
);
