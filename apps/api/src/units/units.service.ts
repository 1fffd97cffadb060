import { Injectable } from '@nestjs/common';
import { unitPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Author, Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { RulePacks } from '../rule-packs/index.js';
import type { CreateUnit, EditUnit } from './unit.dto.js';
import { Unit } from './unit.entity.js';
import { unitFaults, type UnitFacts, type UnitRecord } from './unit-faults.js';

/** Changes of the tree of units, one at a time: a cycle needs two moves that do not see each other. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly stale: StaleEdits,
    private readonly packs: RulePacks,
  ) {}

  /** Adds a unit and returns its id. 422 with every fault. */
  create(ctx: Ctx, input: CreateUnit): Promise<string> {
    if (!unitPolicy.create(ctx.actor)) throw forbidden();
    const { name, kind } = input;
    const [parentId, sortOrder] = [input.parentId ?? null, input.sortOrder ?? 0];
    const department = input.department || null;
    return this.db.tx(async () => {
      await this.db.query(lockTree);
      await this.check(ctx, null, { name, kind, parentId, sortOrder, department, isActive: true });
      return this.insert(ctx, { name, kind, parentId, sortOrder, department });
    });
  }

  /** Renames, moves, reorders, retires or revives a unit. 412 when stale, 422 with every fault. */
  async edit(ctx: Ctx, id: string, change: { version: number; patch: EditUnit }): Promise<void> {
    const { version, patch } = change;
    if (!unitPolicy.edit(ctx.actor)) throw forbidden();
    await this.db.tx(async () => {
      await this.db.query(lockTree);
      const unit = await this.db.one<UnitRecord>(load, [id]);
      if (!unit) throw notFound('单位');
      if (unit.version !== version) throw await this.stale.explain('unit', id, version, patch);
      const asked = patch.department === '' ? { ...patch, department: null } : patch;
      const { before, after } = changedFields(unit, asked);
      if (!Object.keys(after).length) return;
      await this.check(ctx, id, { ...unit, ...after });
      const next = { ...after, version: version + 1, updatedAt: () => 'now()' };
      const { affected } = await this.db.repository(Unit).update({ id, version }, next);
      if (!affected) throw await this.stale.explain('unit', id, version, patch);
      const name = patch.name ?? unit.name;
      await this.record(ctx, 'unit.edit', {
        id,
        name,
        before,
        after: { ...after, version: version + 1 },
      });
    });
  }

  /** The county, the root of the tree; made under `name` when the database is still empty. */
  ensureCounty(author: Author, name: string): Promise<string> {
    return this.db.tx(async () => {
      await this.db.query(lockTree);
      const county = await this.db.one<{ id: string }>(findCounty);
      return (
        county?.id ??
        this.insert(author, {
          name,
          kind: 'county',
          parentId: null,
          sortOrder: 0,
          department: null,
        })
      );
    });
  }

  private async insert(
    author: Author,
    unit: Omit<UnitRecord, 'id' | 'isActive' | 'version'>,
  ): Promise<string> {
    const { identifiers } = await this.db.repository(Unit).insert(unit);
    const id = (identifiers[0] as { id: string }).id;
    await this.record(author, 'unit.create', {
      id,
      name: unit.name,
      after: { ...unit, version: 1 },
    });
    return id;
  }

  private async check(
    { today }: Ctx,
    id: string | null,
    unit: Omit<UnitRecord, 'id' | 'version'>,
  ): Promise<void> {
    const facts = await this.db.one<UnitFacts>(gather, [
      id,
      unit.name,
      unit.parentId,
      unit.department,
    ]);
    const { departments } = this.packs.on(today);
    const faults = unitFaults(unit, { ...(facts as UnitFacts), departments });
    if (faults.length) throw invalidForm(faults);
  }

  private record(
    author: Author,
    action: string,
    { id, name, before, after }: { id: string; name: string; before?: object; after: object },
  ): Promise<void> {
    const subject = { subjectType: 'unit', subjectId: id, subjectLabel: name };
    return this.audit.record(author, { action, ...subject, before, after });
  }
}

const lockTree = sql('unit-lock-tree', `select pg_advisory_xact_lock(hashtext('luodi.unit-tree'))`);

const findCounty = sql('unit-find-county', `select id from unit where kind = 'county' limit 1`);

/** Locked, so that nobody can be moved into a unit that is being retired (users take `for share`). */
const load = sql(
  'unit-load',
  `select id, name, kind, parent_id as "parentId", sort_order as "sortOrder", is_active as "isActive", department,
     version from unit where id = $1 for update`,
);

const gather = sql(
  'unit-facts',
  `select parent.is_active as "isParentActive",
     exists (select from unit where name = $2 and id is distinct from $1::uuid) as "isNameTaken",
     (select name from unit where kind = 'county' and id is distinct from $1::uuid limit 1) as "otherCounty",
     (select name from unit where department = $4::text and id is distinct from $1::uuid) as "departmentHolder",
     exists (with recursive below as (
         select id from unit where id = $1::uuid
         union select unit.id from unit join below on unit.parent_id = below.id)
       select from below where id = $3::uuid) as "isBelowItself",
     (select count(*)::int from app_user where unit_id = $1::uuid and status <> 'disabled') as "activeUsers",
     (select count(*)::int from unit where parent_id = $1::uuid and is_active) as "activeChildren"
   from (select) one left join unit parent on parent.id = $3::uuid`,
);
