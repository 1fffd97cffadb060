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
 * The county's parameters, by the day they bind. The approved versions stand in memory. Every session is read with a
 * stamp that rises with each approval, in this process or in any other, and every job asks for it: when it is not the
 * one known, the versions are read anew before anything is judged.
 */
@Injectable()
export class RulePacks implements OnModuleInit {
  private approved: readonly CountyPack[] = [];
  private stamp = -1;

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

  /** Reads the versions anew when the stamp seen is not the one they were read under. */
  async freshen(seen?: number): Promise<void> {
    if (seen === this.stamp) return;
    // The stamp first: an approval in between is then noticed by the next to ask.
    const row = await this.db.one<{ stamp: number }>(readStamp);
    if (row === null || row.stamp === this.stamp) return;
    const approved = await this.history();
    if (row.stamp < this.stamp) return;
    this.approved = approved;
    this.stamp = row.stamp;
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

const readStamp = sql('settings-stamp', 'select settings_stamp() as stamp');

const insertBuiltIn = sql(
  'rule-pack-built-in',
  `insert into rule_pack (pack_version, effective_from, status, content, is_built_in, decided_at)
   values ($1, $2, 'approved', $3, true, now()) on conflict do nothing returning id`,
);
