import { hashPassword } from '../kernel/auth/password.js';
import { castUnits, castUsers, countyName } from './cast.js';

export type Write = (text: string, values: unknown[]) => Promise<unknown>;

/** Units, users and roles of the demo county; writing them twice changes nothing. */
export const writeCast = async (write: Write, password: string): Promise<void> => {
  await write(`insert into unit (name, kind) values ($1, 'county') on conflict (name) do nothing`, [
    countyName,
  ]);
  for (const [
    place,
    { name, kind, under = countyName, department = null },
  ] of castUnits.entries()) {
    await write(insertUnit, [name, kind, place + 1, department, under]);
  }
  // One hash for all: they share the password, and a hash each would cost a second of every start.
  const hash = await hashPassword(password);
  for (const { username, displayName, unit, role } of castUsers) {
    await write(insertUser, [username, displayName, unit, hash]);
    await write(insertRole, [username, role]);
  }
};

const insertUnit = `
  insert into unit (name, kind, sort_order, department, parent_id)
  select $1, $2, $3, $4, id from unit where name = $5 on conflict (name) do nothing`;

const insertUser = `
  insert into app_user (username, display_name, unit_id, password_hash, status, is_demo)
  select $1, $2, id, $4, 'active', true from unit where name = $3
  on conflict (username) do update set password_hash = excluded.password_hash where app_user.is_demo`;

const insertRole = `
  insert into user_role (user_id, role) select id, $2 from app_user where username = $1
  on conflict do nothing`;
