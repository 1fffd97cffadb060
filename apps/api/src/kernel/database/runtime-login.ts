import pg from 'pg';
import { StartupError } from '../config/index.js';

const runtimeRole = 'luodi_app';
const notAllowed = '42501';

/**
 * Lets the login of DATABASE_URL take the runtime role. A missing login is made with the URL's password. When the
 * owner may not do either, the message says what the database's administrator has to run.
 */
export const ensureRuntimeLogin = async (ownerUrl: string, appUrl: string): Promise<void> => {
  const { username, password } = new URL(appUrl);
  const name = decodeURIComponent(username);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const role = owner.escapeIdentifier(name);
  const login = `login password ${owner.escapeLiteral(decodeURIComponent(password))}`;
  try {
    const { rows } = await owner.query<Login>(find, [name, runtimeRole]);
    const [found] = rows;
    if (!found) await owner.query(`create role ${role} ${login} nosuperuser nobypassrls`);
    else if (!found.canLogin) await owner.query(`alter role ${role} ${login}`);
    if (!found?.isMember) await owner.query(`grant ${runtimeRole} to ${role}`);
  } catch (error) {
    if ((error as { code?: string }).code !== notAllowed) throw error;
    throw new StartupError(
      `迁移账号无权配置运行账号，请由数据库管理员执行：grant ${runtimeRole} to ${role};`,
    );
  } finally {
    await owner.end();
  }
};

interface Login {
  canLogin: boolean;
  isMember: boolean;
}

const find = `
  select rolcanlogin as "canLogin", pg_has_role(oid, $2, 'member') as "isMember"
  from pg_roles where rolname = $1`;
