import {
  abilities,
  type Actor,
  leadPolicy,
  type LeadSubject,
  queryGrams,
  type Role,
  roles,
  searchGrams,
  stages,
} from '@luodi/domain';
import { buildCompany } from '../../../../../test/world/build-company.js';
import { buildFourOnes } from '../../../../../test/world/build-ownership.js';
import type { Client } from '../../../../../test/world/client.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { castUsers } from '../../seed/cast.js';
import { sql } from '../database/sql.js';
import { Clock } from '../ctx/clock.js';

/** People the cast lacks: over a subtree, below it, and of two trades at once. */
const extras: [username: string, unit: string, roles: Role[]][] = [
  ['park-staff', '河沥园区', ['staff']],
  ['staff-member', '第二产业招商组', ['staff', 'member']],
  ['supervisor-staff', '市督查室', ['supervisor', 'staff']],
  ['idle', '商务局', []],
];
const people = [
  ...castUsers.map(({ username }) => username),
  ...extras.map(([username]) => username),
];

type Stored = LeadSubject & { id: string };

let world: World;
let leads: Stored[];
const actors = new Map<string, Actor>();

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);

beforeAll(async () => {
  world = await openWorld();
  for (const [username, unit, held] of extras) {
    await rows(
      `insert into app_user (username, display_name, unit_id, password_hash, status)
       select $1, $1, $2, password_hash, 'active' from app_user where username = 'staff'`,
      [username, world.unit(unit)],
    );
    for (const role of held) {
      await rows(
        `insert into user_role (user_id, role) select id, $2 from app_user where username = $1`,
        [username, role],
      );
    }
  }
  await fillWorld();
  const found = await rows<Actor & { username: string }>(
    `select u.username, u.id as "userId", u.unit_id as "unitId", array(select role from user_role where user_id = u.id) as roles,
       json_build_object(
         'byName', array(select lead_id from ownership where user_id = u.id and during @> current_date),
         'byUnit', array(select o.lead_id from ownership o where o.during @> current_date
           and o.role in ('lead_unit', 'support_unit') and o.unit_id in (with recursive below as (select u.unit_id as id
             union select unit.id from unit join below on unit.parent_id = below.id) select id from below))) as owned,
       array(with recursive below as (select u.unit_id as id union
         select unit.id from unit join below on unit.parent_id = below.id) select id::text from below) as "unitIds"
     from app_user u`,
  );
  found.forEach(({ username, ...actor }) => actors.set(username, actor));
});
afterAll(() => world.close());

/** Every stage × recruiting unit × carrier × secrecy, each with one event. */
const fillWorld = async (): Promise<void> => {
  const { id: companyId } = await buildCompany(await world.as('hub'));
  const units = ['第一产业招商组', '第二产业招商组', '河沥园区'].map(world.unit);
  const carriers = [null, world.unit('河沥园区'), world.unit('第一产业招商组')];
  const wanted = stages.flatMap(({ id: stage }) =>
    units.flatMap((unit) =>
      carriers.flatMap((carrier) =>
        ['normal', 'confidential'].map((secrecy) => ({ stage, unit, carrier, secrecy })),
      ),
    ),
  );
  await rows(
    `insert into lead (company_id, name, recruiting_unit_id, carrier_unit_id, first_contact_on, secrecy, stage,
       stage_since, search_text, search_grams, created_by)
     select $1, '范围试验', unit, carrier, '2026-01-05', secrecy, stage, '2026-01-05', '范围试验', $2, $3
     from jsonb_to_recordset($4::jsonb) as w (stage text, unit uuid, carrier uuid, secrecy text)`,
    [companyId, searchGrams('范围试验'), world.user('hub'), JSON.stringify(wanted)],
  );
  await rows(
    `insert into lead_stage_event (lead_id, kind, to_stage, happened_on, recorded_by)
     select id, 'import', stage, '2026-01-05', $1 from lead`,
    [world.user('hub')],
  );
  await rows(
    `insert into follow_up (lead_id, kind, happened_on, recorded_by, our_people, their_people, outcome)
     select id, 'visit', '2026-01-05', $1, '方', '俞', '看厂' from lead`,
    [world.user('hub')],
  );
  await nameOwners();
  leads = await rows<Stored>(
    `select id, stage, secrecy, recruiting_unit_id as "recruitingUnitId", carrier_unit_id as "carrierUnitId" from lead`,
  );
};

/** Owners from units that have nothing else to do with the project, confidential ones among them. */
const nameOwners = async (): Promise<void> => {
  const found = await rows<{ id: string }>(
    `select id from lead where stage = 'lost' and recruiting_unit_id = $1 order by id desc limit 6`,
    [world.unit('第一产业招商组')],
  );
  for (const [place, { id }] of found.entries())
    await buildFourOnes(world, id, {
      leadUnitId: world.unit(place < 3 ? '第二产业招商组' : '商务局'),
      helperId: world.user(place % 2 ? 'staff2' : 'staff'),
      helperName: null,
      supportUnitIds: [world.unit('河沥园区')],
      team: [{ userId: world.user('officer') }, { userId: world.user('supervisor') }],
    });
};

const listed = async (as: Client, query: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let page = 1; page === 1 || ids.length % 100 === 0; page++) {
    const { body } = await as.get(`/leads?perPage=100&page=${page}&${query}`);
    ids.push(...body.data.map(({ id }: Stored) => id));
    if (!body.data.length) break;
  }
  return ids.sort();
};

it('世界里有每个阶段、每种密级、每个单位的项目，检索键也对得上', () => {
  expect(leads).toHaveLength(13 * 3 * 3 * 2);
  expect(queryGrams('范围').every((gram) => searchGrams('范围试验').includes(gram))).toBe(true);
});

describe.each(people)('%s', (username) => {
  let as: Client;
  let actor: Actor;
  let visible: Stored[];
  beforeAll(async () => {
    as = await world.as(username);
    actor = actors.get(username) as Actor;
    visible = leads.filter((lead) => leadPolicy.read(actor, lead));
  });

  it('列表、检索列出的恰是 leadPolicy.read 允许的；没有这项能力的人是 403', async () => {
    if (!leadPolicy.list(actor)) {
      for (const path of ['', '/board', `/${leads[0]?.id}`, `/${leads[0]?.id}/timeline`]) {
        expect((await as.get(`/leads${path}`)).status).toBe(403);
      }
      expect((await as.get('/reports/stages')).status).toBe(403);
      return;
    }
    const ids = visible.map(({ id }) => id).sort();
    expect(await listed(as, '')).toEqual(ids);
    expect(await listed(as, `q=${encodeURIComponent('范围')}`)).toEqual(ids);
    const secret = visible.filter(({ secrecy }) => secrecy === 'confidential').map(({ id }) => id);
    expect(await listed(as, 'secrecy=confidential')).toEqual(secret.sort());
  });

  it('看板与报表只数看得到的', async () => {
    if (!leadPolicy.list(actor)) return;
    const expected = stages.map(({ id }) => visible.filter(({ stage }) => stage === id).length);
    const counts = (figures: { count: number }[]) => figures.map(({ count }) => count);
    expect(counts((await as.get('/leads/board')).body.columns)).toEqual(expected);
    const claimed = async (query: string) =>
      counts(
        (await as.get(`/reports/stages${query}`)).body.rows.map(
          (row: { claimed: { count: number } }) => row.claimed,
        ),
      );
    expect(await claimed('')).toEqual(expected);
    const today = world.app.get(Clock).today();
    expect(await claimed(`?asOf=${today}&knownBy=${today}`)).toEqual(expected);
  });

  it('按编号打开：看得到的 200，看不到的与不存在的一样是 404，带的 can 与规则一致', async () => {
    if (!leadPolicy.list(actor)) return;
    const absent = await as.get(`/leads/${world.user('staff')}`);
    for (const lead of leads.filter((_, place) => place % 11 === 0)) {
      const isVisible = visible.includes(lead);
      for (const path of ['', '/timeline', '/follow-ups', '/stage-moves/options']) {
        const { status, body } = await as.get(`/leads/${lead.id}${path}`);
        expect([lead, path, status]).toEqual([lead, path, isVisible ? 200 : 404]);
        if (!isVisible)
          expect({ ...body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
      }
      if (!isVisible) continue;
      const { can } = (await as.get(`/leads/${lead.id}`)).body;
      expect(can).toEqual({
        edit: leadPolicy.edit(actor, lead),
        move: leadPolicy.move(actor, lead),
        followUp: leadPolicy.followUp(actor, lead),
        revealContact: leadPolicy.revealContact(actor, lead),
        correct: leadPolicy.correct(actor, lead),
      });
    }
  });

  it('看不到的项目上，每个动作都是 404（没有这项能力的人是 403），什么也没发生', async () => {
    const hidden = leads.find((lead) => !leadPolicy.read(actor, lead)) ?? null;
    if (!hidden) return;
    const may = abilities(actor).leads;
    const answers = [
      [await as.patch(`/leads/${hidden.id}`, 1, { helperName: '甲' }), may.edit],
      [await as.post(`/leads/${hidden.id}/contact-reveal`, { reason: '想知道电话' }), may.list],
      [
        await as.post(`/leads/${hidden.id}/follow-ups`, {
          kind: 'call',
          happenedOn: '2026-02-01',
          ourPeople: '甲',
          theirPeople: '乙',
          outcome: '丙',
        }),
        // Whoever answers for a project under 四个一 may, from whichever office.
        may.list,
      ],
      [
        await as.post(`/leads/${hidden.id}/stage-moves`, {
          to: 'suspended',
          happenedOn: '2026-02-01',
          reasonCode: 'funding',
          version: 1,
        }),
        may.edit,
      ],
    ] as const;
    for (const [{ status }, isAble] of answers) expect(status).toBe(isAble ? 404 : 403);
    const [{ version }] = (await rows<{ version: number }>(
      'select version from lead where id = $1',
      [hidden.id],
    )) as [{ version: number }];
    expect(version).toBe(1);
  });
});

it('每种岗位都有人试过', () => {
  const tried = new Set([
    ...castUsers.map(({ role }) => role),
    ...extras.flatMap(([, , held]) => held),
  ]);
  expect([...tried].sort()).toEqual(roles.map(({ id }) => id).sort());
});
