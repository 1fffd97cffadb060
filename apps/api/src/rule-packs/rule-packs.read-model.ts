import { Injectable } from '@nestjs/common';
import { forcesOn, type PackForce, packStatuses, rulePackPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { proposalOf } from './pack-proposal.js';
import type { RulePackDetail, RulePackPage, RulePackRow } from './rule-pack.view.js';
import { RulePacks } from './rule-packs.service.js';
import { contentOf, countyPackOf, onePack, type StoredPack } from './stored-pack.js';

type Listed = Omit<RulePackRow, 'force' | 'can'>;

/** The versions and what each changes. */
@Injectable()
export class RulePacksReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<RulePackPage> {
    const query = readListQuery(raw, spec);
    const { where, values } = new Conditions().add(
      (at) => `t.status = any(${at}::text[])`,
      query.filters.status,
    );
    const page = await paged<Listed>(this.db, {
      label: 'rule-packs-list',
      columns,
      from: 'rule_pack t',
      joins,
      where,
      values,
      query,
    });
    const forces = forcesOn(await this.packs.history(), ctx.today);
    return { ...page, data: page.data.map((row) => present(ctx, row, forces)) };
  }

  async one(ctx: Ctx, id: string): Promise<RulePackDetail> {
    const [row, pack] = [
      await this.db.one<Listed>(listed, [id]),
      await this.db.one<StoredPack>(onePack, [id]),
    ];
    if (!row || !pack) throw notFound('规则包');
    const approved = await this.packs.history();
    const { replaces, ...proposal } = proposalOf(pack, { approved, today: ctx.today });
    return {
      ...present(ctx, row, forcesOn(approved, ctx.today)),
      content: contentOf(countyPackOf(pack)),
      replaces: replaces && { id: replaces.id, packVersion: replaces.version },
      ...proposal,
    };
  }
}

const present = (ctx: Ctx, row: Listed, forces: ReadonlyMap<string, PackForce>): RulePackRow => {
  const subject = { status: row.status, proposedById: row.proposedBy?.id ?? null };
  const mayDecide = rulePackPolicy.decide(ctx.actor, subject);
  return {
    ...row,
    force: row.status === 'approved' ? (forces.get(row.packVersion) ?? null) : null,
    can: {
      edit: rulePackPolicy.edit(ctx.actor, subject),
      submit: rulePackPolicy.submit(ctx.actor, subject),
      approve: mayDecide,
      refuse: mayDecide,
      withdraw: rulePackPolicy.withdraw(ctx.actor, subject),
      copy: rulePackPolicy.draft(ctx.actor),
    },
  };
};

const person = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.display_name) end`;

const columns = `t.id, t.pack_version as "packVersion", t.effective_from as "effectiveFrom", t.status, t.reason,
  t.source_document as "sourceDocument", t.is_built_in as "isBuiltIn", ${person('proposer')} as "proposedBy",
  t.created_at as "createdAt", t.submitted_at as "submittedAt", ${person('decider')} as "decidedBy",
  t.decided_at as "decidedAt", t.decision_note as "decisionNote", t.version`;

const joins = `left join app_user proposer on proposer.id = t.proposed_by
  left join app_user decider on decider.id = t.decided_by`;

const listed = sql(
  'rule-pack-listed',
  `select ${columns} from rule_pack t ${joins} where t.id = $1`,
);

const spec: ListSpec = {
  filters: { status: someOf(packStatuses.map(({ id }) => id)) },
  sorts: { createdAt: 't.created_at', effectiveFrom: 't.effective_from' },
  defaultSort: '-createdAt',
};
