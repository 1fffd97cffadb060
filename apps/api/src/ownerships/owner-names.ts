import { Injectable } from '@nestjs/common';
import type { FieldError, OwnershipRole } from '@luodi/domain';
import { ownershipRole, roleFields } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm } from '../kernel/errors/problem.js';

/** Somebody named for a role: an account, a unit, or a name in words. */
export interface NamedOwner {
  role: OwnershipRole;
  userId: string | null;
  unitId: string | null;
  personName: string | null;
}

export interface KnownOwner extends NamedOwner {
  name: string;
  /** Holds the office of leader and may sign in. */
  isLeader: boolean;
}

/** What a term is compared by: account, unit, or the name itself. */
export const holderOf = (owner: Omit<NamedOwner, 'role'>): string =>
  owner.userId ?? owner.unitId ?? owner.personName ?? '';

/** Finds the people and units named; whoever does not exist, or is no longer in use, is a fault of the form. */
@Injectable()
export class OwnerNames {
  constructor(private readonly db: Db) {}

  async resolve(named: readonly NamedOwner[]): Promise<KnownOwner[]> {
    const userIds = named.flatMap(({ userId }) => userId ?? []);
    const unitIds = named.flatMap(({ unitId }) => unitId ?? []);
    const found = await this.db.query<Found>(find, [userIds, unitIds]);
    const byId = new Map(found.map((row) => [row.id, row]));
    const errors = named.flatMap((owner) => faultOf(owner, byId));
    if (errors.length) throw invalidForm(errors);
    return named.map((owner) => {
      const row = byId.get(owner.userId ?? owner.unitId ?? '');
      const name = row?.name ?? owner.personName ?? '';
      return { ...owner, name, isLeader: row?.isLeader ?? false };
    });
  }
}

interface Found {
  id: string;
  name: string;
  isActive: boolean;
  isLeader: boolean;
}

const faultOf = (owner: NamedOwner, byId: ReadonlyMap<string, Found>): FieldError[] => {
  const field = roleFields[owner.role];
  const { holder, label } = ownershipRole(owner.role);
  const given = owner.unitId ? 'unit' : 'person';
  if ((holder === 'unit') !== (given === 'unit')) {
    const wanted = holder === 'unit' ? '单位' : '人员';
    return [
      { field, value: holderOf(owner), reason: `“${label}”应为${wanted}`, fix: `选择${wanted}` },
    ];
  }
  const id = owner.userId ?? owner.unitId;
  if (!id || byId.get(id)?.isActive) return [];
  return [{ field, value: id, reason: `“${label}”所选的不存在或已停用`, fix: '重新选择' }];
};

const find = sql(
  'owner-names',
  `select u.id, u.display_name as name, u.status = 'active' as "isActive",
     exists (select from user_role r where r.user_id = u.id and r.role = 'leader') as "isLeader"
   from app_user u where u.id = any($1::uuid[])
     and not exists (select from user_role r where r.user_id = u.id and r.is_admin)
   union all
   select id, name, is_active, false from unit where id = any($2::uuid[])`,
);
