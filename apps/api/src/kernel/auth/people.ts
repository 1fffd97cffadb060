import { Injectable } from '@nestjs/common';
import type { OwnedLeads, Role } from '@luodi/domain';
import { Clock } from '../ctx/clock.js';
import type { Ctx } from '../ctx/ctx.js';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';

/** A user with all that a policy may ask of them. */
export interface PersonRow {
  userId: string;
  username: string;
  displayName: string;
  unitId: string;
  unitName: string;
  unitKind: string;
  unitIds: string[];
  roles: Role[];
  owned: OwnedLeads;
}

/** A person for whom a job asks: the same rights as when signed in, without a session. */
@Injectable()
export class People {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Null for whoever is no longer in office. */
  async ctx(userId: string): Promise<Ctx | null> {
    const row = await this.db.one<PersonRow>(find, [userId]);
    return (
      row && {
        ...ctxOf(row),
        sessionId: null,
        expiresAt: null,
        ip: null,
        requestId: null,
        today: this.clock.today(),
      }
    );
  }
}

/** What of a Ctx is the person's own. */
export const ctxOf = (row: PersonRow) => {
  const { userId, unitId, unitIds, roles, owned } = row;
  return {
    actor: { userId, unitId, unitIds, roles, owned },
    username: row.username,
    actorName: row.displayName,
    unitName: row.unitName,
    unitKind: row.unitKind,
  };
};

/** Open terms; none begins later than today, and the day a successor begins ends it. */
const owned = `json_build_object(
     'byName', array(select distinct lead_id from ownership where user_id = u.id and upper_inf(during)),
     'byUnit', array(select distinct lead_id from ownership where unit_id = any(below.ids)
       and role in ('lead_unit', 'support_unit') and upper_inf(during)))`;

/** The columns of a person, for `app_user u`. */
export const personColumns = `u.id as "userId", u.username, u.display_name as "displayName",
     unit.id as "unitId", unit.name as "unitName", unit.kind as "unitKind",
     array(select role from user_role where user_id = u.id) as roles,
     below.ids::text[] as "unitIds", ${owned} as owned`;

/** What those columns join to `app_user u`. */
export const personJoins = `join unit on unit.id = u.unit_id
   cross join lateral (select array(with recursive below as (
       select id from unit where id = u.unit_id
       union select unit.id from unit join below on unit.parent_id = below.id)
       select id from below) as ids) below`;

const find = sql(
  'person-find',
  `select ${personColumns} from app_user u ${personJoins} where u.id = $1 and u.status = 'active'`,
);
