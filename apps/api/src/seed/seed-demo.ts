import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@luodi/domain';
import type { Config } from '../kernel/config/index.js';
import { AlertScan } from '../alerts/index.js';
import { passwordMatches } from '../kernel/auth/password.js';
import { Clock } from '../kernel/ctx/clock.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { readOrCreateSecret, secretsFolder } from '../kernel/database/embedded/index.js';
import { sql } from '../kernel/database/sql.js';
import { castUsers } from './cast.js';
import { demoLeads } from './demo-leads.js';
import { demoTrips } from './demo-trips.js';
import { doorsOf, type Teller, tellLead } from './tell-lead.js';
import { tellReceptions } from './tell-reception.js';
import { tellAssessments } from './tell-assessments.js';
import { tellTrip, tripDoorsOf } from './tell-trip.js';
import { writeCast } from './write-cast.js';

export interface DemoSeed {
  password: string;
  /** One line per account: user name, duty, unit. */
  accounts: string[];
}

/** Fills the demo county on the first start; later starts only make sure the password is the printed one. */
export const seedDemo = async (
  app: NestFastifyApplication,
  config: Config,
  say: (line: string) => void,
): Promise<DemoSeed> => {
  const password =
    config.demoPassword ?? readOrCreateSecret(secretsFolder(config.home), 'demo-password');
  const db = app.get(Db);
  await db.tx(async () => {
    if (await isCurrent(db, password)) return;
    await writeCast((text, values) => db.query(sql('seed-cast', text), values), password);
  });
  const told = (await db.one<{ n: number }>(countLeads))?.n ?? 0;
  if (!told) await tellAll(app, db, say);
  const accounts = castUsers.map(
    ({ username, duty, unit }) => `${username.padEnd(11)} ${duty}（${unit}）`,
  );
  return { password, accounts };
};

const tellAll = async (
  app: NestFastifyApplication,
  db: Db,
  say: (line: string) => void,
): Promise<void> => {
  const units = new Map(
    (await db.query<{ id: string; name: string }>(listUnits)).map((u) => [u.name, u.id]),
  );
  const people = await db.query<Person>(listPeople);
  const teller: Teller = {
    as: (username) =>
      ctxOf(people.find((one) => one.username === username) as Person, app.get(Clock).today()),
    unit: (name) => units.get(name) as string,
  };
  const doors = doorsOf(app);
  for (const [place, lead] of demoLeads.entries()) {
    await tellLead(doors, teller, lead);
    if ((place + 1) % 8 === 0) say(`   演示项目 ${place + 1}/${demoLeads.length}`);
  }
  const leads = await db.query<{ id: string; name: string }>(listLeads);
  await tellReceptions(app, teller, (by, place) => {
    const own = demoLeads.filter((lead) => lead.by === by);
    const { name } = own.at(place % own.length) as (typeof own)[number];
    return leads.find((lead) => lead.name === name)?.id;
  });
  const tripDoors = tripDoorsOf(app);
  for (const trip of demoTrips) await tellTrip(tripDoors, teller, trip);
  say(`   演示外出报备 ${demoTrips.length}`);
  await tellAssessments(app, teller);
  await app.get(AlertScan, { strict: false }).run('nightly');
};

interface Person {
  id: string;
  username: string;
  name: string;
  unitId: string;
  unitName: string;
  unitKind: string;
  roles: Role[];
}

const ctxOf = (person: Person, today: string): Ctx => ({
  actor: {
    userId: person.id,
    unitId: person.unitId,
    unitIds: [person.unitId],
    roles: person.roles,
  },
  username: person.username,
  actorName: person.name,
  unitName: person.unitName,
  unitKind: person.unitKind,
  sessionId: null,
  expiresAt: null,
  ip: null,
  requestId: null,
  today,
});

const isCurrent = async (db: Db, password: string): Promise<boolean> => {
  const row = await db.one<{ hash: string; people: number }>(oneHash);
  // A cast that has grown since is written again.
  return row?.people === castUsers.length && passwordMatches(row.hash, password);
};

const oneHash = sql(
  'seed-hash',
  'select min(password_hash) as hash, count(*)::int as people from app_user where is_demo',
);
const countLeads = sql('seed-count', 'select count(*)::int as n from (select from lead limit 1) t');
const listLeads = sql('seed-leads', 'select id, name from lead');
const listUnits = sql('seed-units', 'select id, name from unit');
const listPeople = sql(
  'seed-people',
  `select u.id, u.username, u.display_name as name, unit.id as "unitId", unit.name as "unitName",
     unit.kind as "unitKind", array(select role from user_role where user_id = u.id) as roles
   from app_user u join unit on unit.id = u.unit_id where u.is_demo`,
);
