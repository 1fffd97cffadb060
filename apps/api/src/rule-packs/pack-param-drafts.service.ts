import { Injectable } from '@nestjs/common';
import { rulePackPolicy, withParam } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound } from '../kernel/errors/problem.js';
import { PackProposals } from './pack-proposals.service.js';
import { RulePacks } from './rule-packs.service.js';
import { countyPackOf, lockPack, type StoredPack } from './stored-pack.js';

/** A number some page proposes, with the reason that goes into the draft. */
export interface ParamChange {
  ruleId: string;
  name: string;
  value: number;
  source: string;
  reason: string;
  /** The draft it is to go into; a new one when absent. */
  intoId?: string | undefined;
}

/** One parameter put into a draft by way of the proposals: the draft is looked at, submitted and approved as any other. */
@Injectable()
export class PackParamDrafts {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly proposals: PackProposals,
  ) {}

  /** 409 when the asker has a draft already and does not say that it is the one meant; returns the draft's id. */
  put(ctx: Ctx, change: ParamChange): Promise<string> {
    if (!rulePackPolicy.draft(ctx.actor)) throw forbidden('规则包由招商中心起草。');
    return this.db.tx(async () => {
      // Pressed twice, it makes one draft.
      await this.db.query(oneDraftAtATime);
      const id = change.intoId ?? (await this.freshDraft(ctx));
      const pack = await this.db.one<StoredPack>(lockPack, [id]);
      if (!pack) throw notFound('规则包');
      if (pack.status === 'draft') this.mustBeUntouched(ctx, pack, change);
      const { ruleId, name, value, source } = change;
      const content = withParam(pack.content, [ruleId, name], { value, source, pending: true });
      const patch = { content, reason: joined(pack.reason, change.reason) };
      await this.proposals.edit(ctx, id, { version: pack.version, patch });
      return id;
    });
  }

  private async freshDraft(ctx: Ctx): Promise<string> {
    const own = await this.db.one<OwnDraft>(ownDraft, [ctx.actor.userId]);
    if (own) throw hasDraft(own);
    return this.proposals.draft(ctx, null);
  }

  /** What somebody has written into the draft by hand is not written over. */
  private mustBeUntouched(ctx: Ctx, pack: StoredPack, { ruleId, name, value }: ParamChange): void {
    const written = countyPackOf(pack).params[ruleId]?.[name]?.value;
    if (written === value) throw alreadySo(pack);
    if (written !== this.packs.on(ctx.today).params[ruleId]?.[name]?.value)
      throw changedByHand(pack, written);
  }
}

interface OwnDraft {
  packId: string;
  packVersion: string;
}

const longest = 1000;

/** The reasons one below the other, as far as there is room. */
const joined = (before: string | null, added: string): string => {
  const whole = before ? `${before}\n${added}` : added;
  return whole.length <= longest ? whole : (before ?? added.slice(0, longest));
};

const hasDraft = ({ packId, packVersion }: OwnDraft) =>
  conflict(
    'rule-pack.own-draft',
    `您已有一份草稿（${packVersion}）还没有送批。可以写进这份草稿，或先送批、撤回再另起草。`,
    { conflict: { packId, packVersion } },
  );

const alreadySo = ({ id, packVersion }: StoredPack) =>
  conflict('rule-pack.already-so', `草稿 ${packVersion} 里已经是这个数，不用再写。`, {
    conflict: { packId: id, packVersion },
  });

const changedByHand = ({ id, packVersion }: StoredPack, written: unknown) =>
  conflict(
    'rule-pack.param-changed',
    `草稿 ${packVersion} 里这项已改为 ${String(written)}，没有覆盖。请到草稿里核对。`,
    { conflict: { packId: id, packVersion } },
  );

const oneDraftAtATime = sql(
  'rule-pack-param-draft',
  `select pg_advisory_xact_lock(hashtext('rule_pack.pack_version'))`,
);
const ownDraft = sql(
  'rule-pack-own-draft',
  `select id as "packId", pack_version as "packVersion" from rule_pack
   where proposed_by = $1 and status = 'draft' order by created_at desc, id limit 1`,
);
