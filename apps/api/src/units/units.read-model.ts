import { Injectable } from '@nestjs/common';
import { unitKinds, unitPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneId, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { RulePacks } from '../rule-packs/index.js';
import type { ReviewDepartments, UnitPage, UnitRow } from './unit.view.js';

type Stored = Omit<UnitRow, 'can'>;

/** Units as screens show them: everyone signed in needs their names. */
@Injectable()
export class UnitsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<UnitPage> {
    const query = readListQuery(raw, spec);
    const { filters } = query;
    const conditions = new Conditions()
      .add((at) => `t.kind = any(${at})`, filters.kind)
      .add((at) => `t.parent_id = ${at}`, filters.parentId)
      .add((at) => `t.is_active = ${at}`, filters.active)
      .add((at) => `position(lower(${at}) in lower(t.name)) > 0`, filters.q);
    const { where, values } = conditions;
    const page = await paged<Stored>(this.db, {
      label: 'units',
      columns,
      from: 'unit t',
      joins,
      where,
      values,
      query,
    });
    return { ...page, data: page.data.map((unit) => present(ctx, unit)) };
  }

  async one(ctx: Ctx, id: string): Promise<UnitRow> {
    const unit = await this.db.one<Stored>(findOne, [id]);
    if (!unit) throw notFound('单位');
    return present(ctx, unit);
  }

  /** The departments a unit may be, by the pack in force. */
  departments({ today }: Ctx): ReviewDepartments {
    const { departments } = this.packs.on(today);
    return { data: departments.map(({ id, label }) => ({ id, label })) };
  }

  /** The name of the county this system serves, '' while nobody has set it up. */
  async countyName(): Promise<string> {
    return (await this.db.one<{ name: string }>(county))?.name ?? '';
  }

  /** Whether people may be put into the unit. It stays so until the open transaction ends. */
  async isActive(id: string): Promise<boolean> {
    return (await this.db.query(holdActive, [id])).length > 0;
  }
}

const present = (ctx: Ctx, unit: Stored): UnitRow => ({
  ...unit,
  can: { edit: unitPolicy.edit(ctx.actor) },
});

const columns = `t.id, t.name, t.kind, t.parent_id as "parentId", parent.name as "parentName",
  t.sort_order as "sortOrder", t.is_active as "isActive", t.department, t.version,
  (select count(*)::int from app_user where unit_id = t.id and status <> 'disabled') as "userCount"`;
const joins = 'left join unit parent on parent.id = t.parent_id';

const findOne = sql('unit-one', `select ${columns} from unit t ${joins} where t.id = $1`);
const county = sql('unit-county', `select name from unit where kind = 'county' limit 1`);
const holdActive = sql(
  'unit-hold-active',
  'select from unit where id = $1 and is_active for share',
);

const spec: ListSpec = {
  filters: {
    kind: someOf(unitKinds.map(({ id }) => id)),
    parentId: oneId,
    active: flag,
    q: words(),
  },
  sorts: {
    sortOrder: 't.sort_order',
    name: 't.name collate "zh-x-icu"',
    kind: 't.kind',
    updatedAt: 't.updated_at',
  },
  defaultSort: 'sortOrder',
};
