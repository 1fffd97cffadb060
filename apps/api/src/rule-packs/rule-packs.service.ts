import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CountyPack, defaultRulePack, packInForce } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { Clock } from '../kernel/ctx/clock.js';
import { systemCtx } from '../kernel/ctx/system-ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { approvedPacks, contentOf, countyPackOf, type StoredPack } from './stored-pack.js';

/**
 * The county's parameters, by the day they bind. The approved versions stand in memory; before every signed-in
 * request and every job one indexed row is asked whether another was approved since, in this process or in any other.
 */
@Injectable()
export class RulePacks implements OnModuleInit {
  private approved: readonly CountyPack[] = [];

  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
  ) {}

  async onModuleInit(): Promise<void> {
    this.handlers.before(() => this.freshen());
    await this.keepBuiltIn();
    await this.freshen();
  }

  /** The pack in force on a day, 'YYYY-MM-DD'; before the first of all, the first. */
  on(day: string): CountyPack {
    const pack = packInForce(this.approved, day) ?? this.approved[0];
    if (!pack) throw new Error('no rule pack is loaded');
    return pack;
  }

  /** Every approved version in the order of approval, as the table has them now. */
  async history(): Promise<CountyPack[]> {
    return (await this.db.query<StoredPack>(approvedPacks)).map(countyPackOf);
  }

  /** Reads the versions anew when the one approved last is not the one known. */
  async freshen(): Promise<void> {
    const latest = await this.db.one<{ id: string }>(latestApproved);
    if (latest?.id !== this.approved.at(-1)?.id) this.approved = await this.history();
  }

  /** What a new county starts from, once: of two processes that start together one writes it. */
  private async keepBuiltIn(): Promise<void> {
    const { version, effectiveFrom } = defaultRulePack;
    const content = contentOf(defaultRulePack);
    await this.db.tx(async () => {
      const values = [version, effectiveFrom, JSON.stringify(content)];
      const row = await this.db.one<{ id: string }>(insertBuiltIn, values);
      if (!row) return;
      await this.audit.record(systemCtx(this.clock), {
        action: 'rule-pack.built-in',
        subjectType: 'rule-pack',
        subjectId: row.id,
        subjectLabel: version,
        after: { packVersion: version, effectiveFrom },
      });
    });
  }
}

const latestApproved = sql(
  'rule-pack-latest',
  `select id from rule_pack where status = 'approved' order by decided_at desc limit 1`,
);

const insertBuiltIn = sql(
  'rule-pack-built-in',
  `insert into rule_pack (pack_version, effective_from, status, content, is_built_in, decided_at)
   values ($1, $2, 'approved', $3, true, now()) on conflict do nothing returning id`,
);
