import type { Role } from '@luodi/domain';
import type { Ctx } from '../../apps/api/src/kernel/ctx/ctx.js';
import { sql } from '../../apps/api/src/kernel/database/sql.js';
import { dayOf } from './build-day.js';
import type { World } from './open-world.js';

interface Person {
  name: string;
  unitId: string;
  unitName: string;
  unitKind: string;
  roles: Role[];
}

/** Who a service is called by, as the session guard would say it: for specs that go below HTTP. */
export const buildCtx = async (world: World, username: string): Promise<Ctx> => {
  const userId = world.user(username);
  const { name, unitId, unitName, unitKind, roles } = (await world.db.one<Person>(find, [
    userId,
  ])) as Person;
  return {
    actor: { userId, unitId, unitIds: [unitId], roles },
    username,
    actorName: name,
    ...{ unitName, unitKind, today: dayOf(world) },
    ...{ sessionId: null, expiresAt: null, ip: null, requestId: null },
  };
};

const find = sql(
  'spec-person',
  `select u.display_name as name, unit.id as "unitId", unit.name as "unitName", unit.kind as "unitKind",
     array(select role from user_role where user_id = u.id) as roles
   from app_user u join unit on unit.id = u.unit_id where u.id = $1`,
);
