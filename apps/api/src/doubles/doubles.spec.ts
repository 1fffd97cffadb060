import { buildCompany } from '../../../../test/world/build-company.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { usccOf } from '../../../../test/world/build-uscc.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { DoubleFinder } from './index.js';

let world: World;
let staff: Client;
let staff2: Client;
let hub: Client;
let finder: DoubleFinder;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  staff2 = await world.as('staff2');
  hub = await world.as('hub');
  finder = world.app.get(DoubleFinder, { strict: false });
});
afterAll(() => world.close());

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
/** Two units report one investor; the first with contact evidence when asked. */
const twoClaims = async (isEvidenced = true): Promise<[BuiltLead, BuiltLead]> => {
  const { id: companyId } = await buildCompany(hub, { uscc: usccOf(uscc++) });
  const one = await buildLead(staff, { companyId, name: '甲单位的秘密项目' });
  const other = await buildLead(staff2, { companyId, totalInvestmentYuan: 77_000_000 });
  if (isEvidenced) await buildFollowUp(staff, one.id);
  await finder.find([one.id, other.id]);
  return [one, other];
};
let uscc = 7_000_000;

const decide = (as: Client, [one, other]: BuiltLead[], overrides: object = {}) =>
  as.post('/doubles/decisions', {
    leadId: one.id,
    otherLeadId: other.id,
    decision: 'distinct',
    reason: '两块地、两份批文',
    ...overrides,
  });

describe('报送对照表', () => {
  it('招商中心看到两边全部；当事单位看自己的全部，对方只有投资方和单位', async () => {
    const [one, other] = await twoClaims();
    const whole = (await hub.get(`/leads/${one.id}/doubles`)).body;
    expect(whole.rows.map(({ unit }: { unit: string }) => unit)).toEqual([
      '第一产业招商组',
      '第二产业招商组',
    ]);
    expect(whole.rows[1]).toMatchObject({
      leadId: other.id,
      kinds: ['code'],
      totalInvestmentYuan: 77_000_000,
      evidenceCount: 0,
      isHolder: false,
    });
    expect(whole.rows[0]).toMatchObject({ isThis: true, isHolder: true, evidenceOn: '2026-01-06' });
    expect(whole.hold).toMatchObject({
      basis: 'first_valid',
      unit: '第一产业招商组',
      until: dayOf(world, 90),
      termDays: 90,
      isTermPending: true,
    });
    expect(whole.can).toEqual({ decide: true, merge: true });

    const seen = (await staff2.get(`/leads/${other.id}/doubles`)).body;
    expect(seen.rows[0]).toMatchObject({ isThis: true, leadId: other.id });
    expect(seen.rows[1]).toEqual({
      leadId: null,
      no: null,
      name: null,
      companyName: one.company.name,
      unit: '第一产业招商组',
      stage: null,
      totalInvestmentYuan: null,
      registeredAt: null,
      isThis: false,
      kinds: ['code'],
      status: 'open',
      firstContactOn: null,
      evidenceCount: null,
      evidenceOn: null,
      evidenceRecordedOn: null,
      parcelNo: null,
      isHolder: true,
      heldUntil: dayOf(world, 90),
    });
    expect(JSON.stringify(seen)).not.toContain(one.id);
    expect(JSON.stringify(seen)).not.toContain(one.no);
    expect(seen.hold.reasons).toEqual(['按首个有效报送，由第一产业招商组负责。']);
    expect(seen.can).toEqual({ decide: false, merge: false });
    expect((await staff2.get(`/leads/${one.id}/doubles`)).status).toBe(404);
  });

  it('清单：招商中心全部、两边都露；单位只有牵涉自己的；没有这项能力的 403', async () => {
    const [one, other] = await twoClaims();
    const listed = async (as: Client, query = '') =>
      (await as.get(`/doubles?perPage=100${query}`)).body.data as BuiltLead[];
    const isThis = ({ one: a, other: b }: BuiltLead) =>
      [a.leadId, b.leadId].includes(one.id) || [a.leadId, b.leadId].includes(other.id);
    const forHub = (await listed(hub, '&kind=code')).filter(isThis);
    expect(forHub).toHaveLength(1);
    expect(new Set([forHub[0]!.one.leadId, forHub[0]!.other.leadId])).toEqual(
      new Set([one.id, other.id]),
    );
    const [forUnit] = (await listed(staff2)).filter(isThis) as [BuiltLead];
    expect(forUnit.one).toMatchObject({ leadId: other.id, no: other.no });
    expect(forUnit.other).toMatchObject({ leadId: null, no: null, unit: '第一产业招商组' });
    expect(JSON.stringify(await listed(staff2))).not.toContain(one.id);
    for (const username of ['member', 'officer', 'sysadmin'])
      expect((await (await world.as(username)).get('/doubles')).status).toBe(403);
    const bad = await hub.get('/doubles?status=maybe&shoe=1');
    expect(bad.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'status',
      'shoe',
    ]);
  });
});

describe('裁定', () => {
  it('只有招商中心；判为两个项目后不再提示，仍留在对照表和清单里', async () => {
    const pair = await twoClaims();
    const [one] = pair;
    for (const [username, status] of [
      ['staff', 403],
      ['unit-head', 403],
      ['leader', 403],
    ] as const)
      expect((await decide(await world.as(username), pair)).status).toBe(status);
    const { status, body } = await decide(hub, pair);
    expect(status).toBe(201);
    expect(body.rows[1].status).toBe('distinct');
    expect(body.hold).toMatchObject({ basis: 'none', unit: null });
    expect((await staff.get(`/leads/${one.id}`)).body.doubles).toEqual([]);
    const decided = (await hub.get('/doubles?status=distinct&perPage=100')).body.data;
    expect(decided.some(({ one: a }: BuiltLead) => pair.some(({ id }) => id === a.leadId))).toBe(
      true,
    );
    expect(
      await rows(
        `select 1 from audit_event where action = 'lead.decide-double' and subject_id = $1`,
        [one.id],
      ),
    ).toHaveLength(1);
  });

  it('后一次裁定说了算，前一次仍在；裁定改不了、删不了', async () => {
    const pair = await twoClaims();
    const [one, other] = pair;
    await decide(hub, pair);
    const again = await decide(hub, [other, one], {
      decision: 'same_project',
      holderLeadId: other.id,
      heldUntil: dayOf(world, 30),
      reason: '经核实为同一项目，由二组跟进',
    });
    expect(again.status).toBe(201);
    expect(again.body.hold).toMatchObject({
      basis: 'decided',
      unit: '第二产业招商组',
      until: dayOf(world, 30),
    });
    expect(again.body.decisions.map(({ stands }: BuiltLead) => stands)).toEqual([true, false]);
    expect((await staff.get(`/leads/${one.id}`)).body.doubles).toHaveLength(1);
    for (const text of [
      'update double_decision set reason = reason',
      'delete from double_decision',
    ])
      await expect(rows(text)).rejects.toThrow();
  });

  it.each<[string, (pair: BuiltLead[]) => object, string[]]>([
    ['没写由谁负责', () => ({ decision: 'same_project' }), ['holderLeadId']],
    [
      '由不相干的一条负责',
      () => ({ decision: 'same_project', holderLeadId: world.user('hub') }),
      ['holderLeadId'],
    ],
    [
      '期限是昨天',
      ([one]) => ({ decision: 'same_project', holderLeadId: one.id, heldUntil: dayOf(world, -1) }),
      ['heldUntil'],
    ],
    [
      '期限是今天',
      ([one]) => ({ decision: 'same_project', holderLeadId: one.id, heldUntil: dayOf(world) }),
      [],
    ],
    ['不是同一项目却写了由谁负责', ([one]) => ({ holderLeadId: one.id }), ['holderLeadId']],
    ['两边是一条', ([one]) => ({ otherLeadId: one.id }), ['otherLeadId']],
    ['没写理由', () => ({ reason: '同' }), ['reason']],
  ])('%s', async (_, overrides, fields) => {
    const pair = await twoClaims();
    const { status, body } = await decide(hub, pair, overrides(pair));
    expect((body.errors ?? []).map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(status).toBe(fields.length ? (fields[0] === 'reason' ? 400 : 422) : 201);
  });

  it('系统没找到的一对，招商中心也能指出', async () => {
    const pair = [await buildLead(staff), await buildLead(staff2)];
    const { body } = await decide(hub, pair, {
      decision: 'same_project',
      holderLeadId: pair[0].id,
    });
    expect(body.rows).toHaveLength(2);
    expect(body.rows[1].kinds).toEqual(['named']);
    expect(body.hold.until).toBe(dayOf(world, 90));
  });
});

describe('移交', () => {
  it('正式签约后移交给本单位下级也只有招商中心能办，办了留下单独一笔', async () => {
    const park = world.unit('河沥园区');
    const lead = await buildLead(hub, { recruitingUnitId: world.unit('经济技术开发区') });
    await rows(
      `insert into app_user (username, display_name, unit_id, password_hash, status)
       select 'zone-head', '园区负责人', $1, password_hash, 'active' from app_user where username = 'staff'`,
      [world.unit('经济技术开发区')],
    );
    await rows(
      `insert into user_role (user_id, role) select id, 'unit_head' from app_user where username = 'zone-head'`,
    );
    const head = await world.as('zone-head');
    const { body } = await head.patch(`/leads/${lead.id}`, 1, { recruitingUnitId: park });
    expect(body.recruitingUnit.id).toBe(park);
    await rows(`update lead set stage = 'contracted' where id = $1`, [lead.id]);
    const back = { recruitingUnitId: world.unit('经济技术开发区') };
    expect((await head.patch(`/leads/${lead.id}`, body.version, back)).status).toBe(403);
    expect((await hub.patch(`/leads/${lead.id}`, body.version, back)).status).toBe(200);
    expect(
      await rows(`select 1 from audit_event where action = 'lead.reassign' and subject_id = $1`, [
        lead.id,
      ]),
    ).toHaveLength(2);
  });
});
