import { Injectable } from '@nestjs/common';
import {
  blocking,
  type CountyPack,
  diffRulePacks,
  type Finding,
  packShapeFaults,
  type PackStatus,
  packStatusLabel,
  packVersionOf,
  rulePackPolicy,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import {
  badRequest,
  conflict,
  forbidden,
  invalidForm,
  notFound,
  refused,
} from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { proposalOf } from './pack-proposal.js';
import type { EditRulePack } from './rule-pack.dto.js';
import { RulePacks } from './rule-packs.service.js';
import { contentOf, countyPackOf, lockPack, onePack, type StoredPack } from './stored-pack.js';

/** A version on its way: drafted by the hub, submitted whole, decided by another person, then never rewritten. */
@Injectable()
export class PackProposals {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly stale: StaleEdits,
    private readonly audit: Audit,
  ) {}

  /** A draft that starts from the version in force, or from the one named; returns its id. */
  draft(ctx: Ctx, basedOnId: string | null): Promise<string> {
    if (!rulePackPolicy.draft(ctx.actor)) throw forbidden('规则包由招商中心起草。');
    return this.db.tx(async () => {
      const base = basedOnId ? await this.named(basedOnId) : this.packs.on(ctx.today);
      // One at a time, so that no two drafts take the same number.
      await this.db.query(oneDraftAtATime);
      const taken = await this.db.query<{ packVersion: string }>(versions);
      const packVersion = packVersionOf(
        ctx.today.slice(0, 4),
        taken.map((row) => row.packVersion),
      );
      const values = [packVersion, ctx.today, JSON.stringify(contentOf(base)), ctx.actor.userId];
      const { id } = (await this.db.one<{ id: string }>(insert, values)) as { id: string };
      const after = { packVersion, basedOn: base.version, version: 1 };
      await this.record(ctx, { id, packVersion }, { action: 'rule-pack.draft', after });
      return id;
    });
  }

  /** Keeps a draft as far as it is written; what is still wrong with it is told, and stops only its submission. */
  async edit(ctx: Ctx, id: string, { version, patch }: Edit): Promise<void> {
    const misshapen = patch.content ? packShapeFaults(patch.content) : [];
    if (misshapen.length)
      throw badRequest(`提交的内容有 ${misshapen.length} 处不符合要求。`, misshapen);
    await this.db.tx(async () => {
      const pack = await this.lock(id);
      if (!rulePackPolicy.edit(ctx.actor, pack)) throw this.mayNot(pack, '修改');
      if (pack.version !== version) throw await this.stale.explain('rule-pack', id, version, patch);
      const content = patch.content ?? pack.content;
      const { effectiveFrom = pack.effectiveFrom } = patch;
      const { reason, sourceDocument } = { ...pack, ...withoutUndefined(patch) };
      const values = [id, effectiveFrom, JSON.stringify(content)];
      await this.db.change(keep, [...values, reason || null, sourceDocument || null]);
      const { content: _, ...fields } = patch;
      const words = changedFields(pack, fields);
      const said = changedWords(countyPackOf(pack), countyPackOf({ ...pack, content }));
      await this.record(ctx, pack, {
        action: 'rule-pack.edit',
        before: { ...words.before, ...said.before },
        after: { ...words.after, ...said.after, version: version + 1 },
      });
    });
  }

  submit(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const pack = await this.lock(id);
      if (!rulePackPolicy.submit(ctx.actor, pack)) throw this.mayNot(pack, '送批');
      const findings = await this.mustStand(ctx, pack, '还不能送批');
      const other = await this.db.one<{ packVersion: string; by: string }>(waiting);
      if (other) throw alreadyWaiting(other);
      await this.db.change(submit, [id, JSON.stringify(findings)]);
      await this.record(ctx, pack, { action: 'rule-pack.submit', after: { status: 'waiting' } });
    });
  }

  /** From its day on every judgement takes it; the database's own guards follow it too. */
  approve(ctx: Ctx, id: string, note: string | null): Promise<void> {
    return this.decide(ctx, id, { status: 'approved', note });
  }

  refuse(ctx: Ctx, id: string, note: string): Promise<void> {
    return this.decide(ctx, id, { status: 'refused', note });
  }

  withdraw(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const pack = await this.lock(id);
      if (!rulePackPolicy.withdraw(ctx.actor, pack)) throw this.mayNot(pack, '撤回');
      await this.close(ctx, pack, { status: 'withdrawn', note: null });
    });
  }

  private decide(ctx: Ctx, id: string, decision: Decision): Promise<void> {
    return this.db.tx(async () => {
      const pack = await this.lock(id);
      if (!rulePackPolicy.decide(ctx.actor, pack)) throw this.mayNot(pack, '批准或退回');
      const findings =
        decision.status === 'approved'
          ? await this.mustStand(ctx, pack, '现在不能批准')
          : pack.findings;
      await this.close(ctx, { ...pack, findings }, decision);
    });
  }

  private async close(ctx: Ctx, pack: StoredPack, { status, note }: Decision): Promise<void> {
    const { userId } = ctx.actor;
    const values = [pack.id, status, userId, note || null, JSON.stringify(pack.findings)];
    await this.db.change(close, values);
    const { packVersion, effectiveFrom } = pack;
    await this.record(ctx, pack, {
      action: `rule-pack.${status}`,
      before: { status: pack.status },
      after: { status, packVersion, effectiveFrom, note },
    });
  }

  /** Every fault of the content, or every finding that blocks; the findings when it stands. */
  private async mustStand(ctx: Ctx, pack: StoredPack, said: string): Promise<Finding[]> {
    const approved = await this.packs.history();
    const { faults, findings } = proposalOf(pack, { approved, today: ctx.today });
    if (faults.length || blocking(findings).length)
      throw faults.length && !blocking(findings).length
        ? invalidForm(faults)
        : refused(`规则包 ${pack.packVersion} ${said}。`, { findings, errors: faults });
    return findings;
  }

  private async lock(id: string): Promise<StoredPack> {
    const pack = await this.db.one<StoredPack>(lockPack, [id]);
    if (!pack) throw notFound('规则包');
    return pack;
  }

  private async named(id: string): Promise<CountyPack> {
    const pack = await this.db.one<StoredPack>(onePack, [id]);
    if (!pack) throw notFound('规则包');
    return countyPackOf(pack);
  }

  private mayNot(pack: StoredPack, verb: string) {
    return settled(pack) ?? forbidden(whoMay[verb]);
  }

  private record(
    ctx: Ctx,
    { id, packVersion }: Pick<StoredPack, 'id' | 'packVersion'>,
    entry: { action: string; before?: object; after: object },
  ): Promise<void> {
    const subject = { subjectType: 'rule-pack', subjectId: id, subjectLabel: packVersion };
    return this.audit.record(ctx, { ...subject, ...entry });
  }
}

interface Edit {
  version: number;
  patch: EditRulePack;
}

interface Decision {
  status: Exclude<PackStatus, 'draft' | 'waiting'>;
  note: string | null;
}

const whoMay: Record<string, string> = {
  修改: '规则包只由起草人修改；别人要改的，另起草一版。',
  送批: '规则包由起草人送批。',
  撤回: '规则包由起草人撤回；别人可以退回。',
  批准或退回: '规则包由招商中心或市领导批准，且不能是起草人本人；尚未送批的不能批。',
};

const settled = ({ status, packVersion, decidedByName }: StoredPack) => {
  if (status === 'draft' || status === 'waiting') return null;
  const by = decidedByName ? `（${decidedByName}）` : '';
  return conflict(
    'rule-pack.settled',
    `规则包 ${packVersion} ${packStatusLabel(status)}${by}，不能再动。要改的，以它为底稿另起草一版。`,
    { conflict: { status, by: decidedByName } },
  );
};

const alreadyWaiting = ({ packVersion, by }: { packVersion: string; by: string }) =>
  conflict(
    'rule-pack.waiting',
    `已有一版待批（${packVersion}，${by}起草）。先等它批准、退回或撤回，再送批。`,
  );

const withoutUndefined = <T extends object>(patch: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

/** The trail says in words what was changed, line by line. */
const changedWords = (before: CountyPack, after: CountyPack) => {
  const changes = diffRulePacks(before, after);
  const of = (side: 'from' | 'to') =>
    Object.fromEntries(
      changes.map((change) => [`${change.group} · ${change.label}`, change[side]]),
    );
  return { before: of('from'), after: of('to') };
};

const oneDraftAtATime = sql(
  'rule-pack-numbering',
  `select pg_advisory_xact_lock(hashtext('rule_pack.pack_version'))`,
);
const versions = sql('rule-pack-versions', 'select pack_version as "packVersion" from rule_pack');
const insert = sql(
  'rule-pack-insert',
  `insert into rule_pack (pack_version, effective_from, content, proposed_by)
   values ($1, $2, $3, $4) returning id`,
);
const keep = sql(
  'rule-pack-keep',
  `update rule_pack set effective_from = $2, content = $3, reason = $4, source_document = $5,
     version = version + 1 where id = $1`,
);
const submit = sql(
  'rule-pack-submit',
  `update rule_pack set status = 'waiting', submitted_at = now(), findings = $2, version = version + 1
   where id = $1`,
);
const waiting = sql(
  'rule-pack-waiting',
  `select p.pack_version as "packVersion", u.display_name as by
   from rule_pack p join app_user u on u.id = p.proposed_by where p.status = 'waiting'`,
);
const close = sql(
  'rule-pack-close',
  `update rule_pack set status = $2, decided_by = $3, decision_note = $4, findings = $5,
     version = version + 1 where id = $1`,
);
