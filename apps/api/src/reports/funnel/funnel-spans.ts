import { Injectable } from '@nestjs/common';
import { foldSpans, monthStart, type Span, zoneOf } from '@luodi/domain';
import { Clock } from '../../kernel/ctx/clock.js';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import { Problem } from '../../kernel/errors/problem.js';
import { RulePacks } from '../../rule-packs/index.js';
import { histories, settledHistories, type StoredHistory } from './funnel-history.js';
import { tierFloors } from './funnel-positions.js';
import { laySpans, makeRollups, markRollup, replaceSpans, takeYourTime } from './funnel-rollup.js';

const batch = 1000;
/** So many changes since the roll-ups were made, and a question would feel them. */
const longTail = 50_000;
/** So many changes waiting to be folded, and nobody should wait for it. */
const longQueue = 20_000;
/** What one worker folds, roughly: leads a minute. */
const foldedAMinute = 50_000;

/** The only writer of spans and roll-ups: derived from the events, replaced lead by lead, made anew by one command. */
@Injectable()
export class FunnelSpans {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly packs: RulePacks,
  ) {}

  /**
   * Folds every lead that changed since it was last folded; after it, the spans say what the events say. Refuses where
   * that takes longer than anyone waits, after a big import say: the job folds those.
   */
  async refresh(): Promise<void> {
    if (!(await this.db.one(anyDirty))) return;
    if (await this.db.one(isQueueLong, [longQueue])) throw await this.stillFolding();
    await this.foldAll();
  }

  /** What nobody should wait for: folds before anyone asks, and makes the roll-ups anew when their tail is long. */
  async keepUp(tail = longTail): Promise<void> {
    if (await this.db.one(anyDirty)) await this.foldAll();
    if (await this.db.one(isTailLong, [tail])) await this.makeRollups();
  }

  /**
   * All spans and roll-ups anew from the events; questions go on meanwhile. What changes while it goes on is folded by
   * whoever asks first, as ever, so that roll-ups and spans never tell two stories.
   */
  async rebuild(tell: (folded: number) => void = () => undefined): Promise<number> {
    let last = '00000000-0000-0000-0000-000000000000';
    let folded = 0;
    for (;;) {
      const ids = (await this.db.query<{ id: string }>(nextLeads, [last, batch])).map(
        ({ id }) => id,
      );
      if (!ids.length) break;
      await this.db.tx(async () => {
        await this.db.query(oneFolder);
        await this.fold(ids, { histories: settledHistories, write: laySpans });
      });
      last = ids.at(-1) as string;
      tell((folded += ids.length));
    }
    await this.foldAll();
    await this.makeRollups();
    return folded;
  }

  /** However long it takes: for jobs and commands. */
  async foldAll(): Promise<void> {
    while (await this.refreshSome());
  }

  private async stillFolding(): Promise<Problem> {
    const { waiting } = (await this.db.one<{ waiting: number }>(countDirty))!;
    // The job begins within a minute.
    const minutes = 1 + Math.ceil(waiting / foldedAMinute);
    return new Problem(
      503,
      'funnel.folding',
      `刚有大批项目变动，还有 ${waiting} 处没有算进漏斗，后台正在计算，约 ${minutes} 分钟后再看。` +
        '若一直不见少，请系统管理员在“后台任务”看“漏斗随时折算”。',
    );
  }

  async makeRollups(): Promise<void> {
    const today = this.clock.today();
    await this.db.tx(async () => {
      await this.db.query(oneFolder);
      await this.db.query(takeYourTime);
      await this.db.change(markRollup, [monthStart(today), tierFloors(this.packs.on(today))]);
      for (const step of makeRollups) await this.db.change(step);
    });
  }

  /** True while there may be more. Whoever folds already is waited for: a question is never answered by half. */
  private refreshSome(): Promise<boolean> {
    return this.db.tx(async () => {
      await this.db.query(oneFolder);
      const taken = await this.db.query<{ leadId: string }>(takeDirty, [batch]);
      await this.fold([...new Set(taken.map(({ leadId }) => leadId))]);
      return taken.length === batch;
    });
  }

  private async fold(
    leadIds: readonly string[],
    { histories: read, write } = { histories, write: replaceSpans },
  ): Promise<void> {
    const found = leadIds.length ? await this.db.query<StoredHistory>(read, [leadIds]) : [];
    if (!found.length) return;
    const rows = found.flatMap(({ leadId, ...history }) =>
      foldSpans(history).map((span) => rowOf(leadId, span)),
    );
    await this.db.change(write, [found.map(({ leadId }) => leadId), JSON.stringify(rows)]);
  }
}

const rowOf = (leadId: string, { position, figure, ...span }: Span) => ({
  lead_id: leadId,
  valid_from: span.validFrom,
  valid_to: span.validTo ?? 'infinity',
  known_from: span.knownFrom,
  known_to: span.knownTo ?? 'infinity',
  is_evidenced: position.isEvidenced,
  stage: position.claimed.stage,
  verifying_stage: position.verifying.stage,
  verified_stage: position.verified.stage,
  claimed_reached: position.claimed.reached,
  verifying_reached: position.verifying.reached,
  verified_reached: position.verified.reached,
  claimed_cleared: position.claimed.isCleared,
  verifying_cleared: position.verifying.isCleared,
  verified_cleared: position.verified.isCleared,
  claimed_since: position.claimed.since,
  verifying_since: position.verifying.since,
  verified_since: position.verified.since,
  total_investment_yuan: figure.totalInvestmentYuan,
  fixed_asset_investment_yuan: figure.fixedAssetInvestmentYuan,
  recruiting_unit_id: figure.recruitingUnitId,
  carrier_unit_id: figure.carrierUnitId,
  secrecy: figure.secrecy,
  pillar_industry: figure.pillarIndustry,
  zone: figure.region ? (zoneOf(figure.region)?.id ?? null) : null,
});

const isQueueLong = sql('funnel-queue-long', 'select 1 from funnel_dirty offset $1 limit 1');

const countDirty = sql('funnel-count-dirty', 'select count(*)::int as waiting from funnel_dirty');

const anyDirty = sql('funnel-any-dirty', 'select 1 from funnel_dirty limit 1');

/** One folder at a time, until its transaction ends. */
const oneFolder = sql('funnel-one-folder', `select pg_advisory_xact_lock(hashtext('funnel'))`);

const takeDirty = sql(
  'funnel-take-dirty',
  `delete from funnel_dirty where id = any(array(select id from funnel_dirty order by id limit $1))
   returning lead_id as "leadId"`,
);

const nextLeads = sql(
  'funnel-next-leads',
  'select id from lead where id > $1 order by id limit $2',
);

const isTailLong = sql('funnel-tail-long', 'select 1 from funnel_tail offset $1 limit 1');
