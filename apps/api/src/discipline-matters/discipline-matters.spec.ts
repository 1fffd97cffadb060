import pg from 'pg';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import {
  buildReception,
  companionRows,
  receptionBody,
} from '../../../../test/world/build-reception.js';
import {
  type BuiltTrip,
  done,
  fileTrip,
  travelTrip,
  tripBody,
} from '../../../../test/world/build-trip.js';
import type { Answer, Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let [staff, head, leader, discipline, supervisor]: Client[] = [];
let trip: BuiltTrip;
let receptionId: string;

// Marked: filed on the day, and two idle nights after the only appointment.
const marked = (ahead: number) =>
  tripBody(
    { from: dayOf(world, ahead), userId: world.user('staff') },
    { returnsOn: dayOf(world, ahead + 2), dayMarks: idle(ahead + 1, ahead + 2) },
  );
const idle = (...days: number[]) =>
  days.map((ahead) => ({ on: dayOf(world, ahead), kind: 'reason', note: '等对方回复' }));
const reason = '情况属实，已核对材料';
const list = async (query: string, as: Client = discipline!): Promise<BuiltTrip[]> =>
  (await done(as.get(`/discipline-matters?${query}`))).data;
const decide = (id: string, body: object = {}, as: Client = discipline!): Promise<Answer> =>
  as.post(`/discipline-matters/${id}/decision`, { kind: 'no_action', reason, ...body });

beforeAll(async () => {
  world = await openWorld();
  [staff, head, leader, discipline, supervisor] = await Promise.all(
    ['staff', 'unit-head', 'leader', 'discipline', 'supervisor'].map((name) => world.as(name)),
  );
  const approved = await travelTrip([staff!, head!], marked(20), 'approved');
  await done(
    staff!.post(`/trips/${approved.id}/refiling`, {
      reason: '对方改期，少留一夜',
      returnsOn: dayOf(world, 21),
      dayMarks: idle(21),
    }),
  );
  trip = await done(staff!.get(`/trips/${approved.id}`));
  const { id: leadId } = await buildLead(staff!);
  receptionId = await buildReception(
    staff!,
    receptionBody(world, leadId, {
      accompanying: companionRows(5),
      startsOn: dayOf(world, 0),
      endsOn: dayOf(world, 0),
    }),
  );
  await done(
    leader!.post(`/receptions/${receptionId}/over-limit-approval`, { reason: '投资方多部门随行' }),
  );
  await done(staff!.post(`/receptions/${receptionId}/submission`));
});
afterAll(() => world.close());

describe('监督事项从留存的判断中来', () => {
  it('每条留痕一项；批准后的变更另立一项，前后两版都在', async () => {
    const rows = await list(`tripId=${trip.id}`);
    expect(rows.map(({ ruleId }) => ruleId).toSorted()).toEqual(
      expect.arrayContaining(['trip.change.after-approval', 'trip.filing.no-extra-nights']),
    );
    const change = rows.find(({ ruleId }) => ruleId === 'trip.change.after-approval')!;
    const { changes } = await done(supervisor!.get(`/discipline-matters/${change.id}`));
    expect(changes).toMatchObject([
      {
        before: { no: 1, content: { returnsOn: dayOf(world, 22) } },
        after: { no: 2, reason: '对方改期，少留一夜', content: { returnsOn: dayOf(world, 21) } },
      },
    ]);
  });

  it('重报时改掉的留痕仍在，注明现行内容已没有', async () => {
    const [nights] = await list(`tripId=${trip.id}&kind=nights`);
    expect(nights).toMatchObject({ isStanding: false, kind: 'nights', source: { no: trip.no } });
    expect(await list(`tripId=${trip.id}&kind=nights&standing=true`)).toEqual([]);
  });

  it('超限批准的接待列为超限，类别、来源、单位、区域、日期都能筛', async () => {
    const [row] = await list('kind=over_limit&source=reception');
    expect(row).toMatchObject({
      ruleId: 'reception.accompanying.within-limit',
      source: { id: receptionId, kind: 'reception' },
      unit: { name: '第一产业招商组' },
      decision: null,
    });
    expect(await list('kind=over_limit&source=trip')).toEqual([]);
    expect(await list(`unitId=${world.unit('第二产业招商组')}`)).toEqual([]);
    expect((await list('zone=taihu')).every(({ zones }) => zones.includes('taihu'))).toBe(true);
    expect(await list(`from=${dayOf(world, 22)}`)).toEqual([]);
    expect((await list(`from=${dayOf(world, 21)}&q=${trip.no}`)).length).toBeGreaterThan(0);
  });

  it('草稿不留痕：没有报备的不在这里', async () => {
    const draft = await done(staff!.post('/trips', marked(60)));
    expect(await list(`tripId=${draft.id}`)).toEqual([]);
  });

  it.each([
    ['staff', 403],
    ['unit-head', 403],
    ['member', 403],
    ['supervisor', 200],
    ['hub', 200],
    ['leader', 200],
  ])('清单：%s %d', async (who, status) => {
    expect((await (await world.as(who)).get('/discipline-matters')).status).toBe(status);
  });

  it('不认识的条件不放过', async () => {
    expect((await discipline!.get('/discipline-matters?kind=days')).status).toBe(400);
  });
});

describe('决定由人作，只增不改', () => {
  const fresh = async (): Promise<string> => (await list(`tripId=${trip.id}&decision=open`))[0]!.id;

  it('纪检决定，写明理由；更正的写明更正哪一次，先后都在', async () => {
    const id = await fresh();
    const first = await done(decide(id, { kind: 'reminder' }));
    expect(first.decision).toMatchObject({ kind: 'reminder', reason, by: expect.any(String) });
    const again = await done(decide(id, { replacesId: first.decision.id }));
    expect(again.decisions.map(({ kind }: { kind: string }) => kind)).toEqual([
      'no_action',
      'reminder',
    ]);
    expect((await list('decision=no_action')).map((row) => row.id)).toContain(id);
  });

  it('从旧页面再决定一次，未受理', async () => {
    const id = await fresh();
    await done(decide(id));
    const { status, body } = await decide(id);
    expect([status, body.code]).toEqual([409, 'discipline.decided']);
  });

  it('两人同时决定，只有一个成立', async () => {
    const [row] = await list('kind=over_limit');
    const both = await Promise.all([decide(row.id), decide(row.id, { kind: 'referral' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('没有理由、不认识的处理，一次说全', async () => {
    const { status, body } = await decide(await matterId(), { kind: 'punish', reason: '无' });
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'kind',
      'reason',
    ]);
  });

  it.each(['supervisor', 'hub', 'leader'])('%s 只看不决定', async (who) => {
    const id = await matterId();
    const as = await world.as(who);
    expect((await done(as.get(`/discipline-matters/${id}`))).can).toEqual({
      decide: false,
      explain: false,
    });
    expect((await decide(id, {}, as)).status).toBe(403);
  });

  it('单位的人够不到清单，也不能决定', async () => {
    expect((await decide(await matterId(), {}, staff)).status).toBe(403);
  });

  it('本人参加的由另一人决定，数据库也这样守', async () => {
    const own = await fileTrip(
      staff!,
      tripBody({ from: dayOf(world, 0), userId: world.user('discipline') }),
    );
    const [row] = await list(`tripId=${own.id}`);
    expect((await decide(row.id)).status).toBe(403);
    await expect(insertAs('discipline', row.id)).rejects.toMatchObject({ code: 'LD050' });
  });

  const matterId = async (): Promise<string> => (await list(''))[0]!.id;
});

describe('单位说明', () => {
  const matters = async (as: Client): Promise<BuiltTrip[]> =>
    (await done(as.get(`/discipline-matters/of-reception/${receptionId}`))).data;
  const explain = (as: Client, id: string, note = '对方临时增加两个部门') =>
    as.post(`/discipline-matters/${id}/explanation`, { note });

  it('承办单位在接待单上看得到、能说明，先后都在', async () => {
    const [matter] = await matters(staff!);
    expect(matter.can).toEqual({ decide: false, explain: true });
    await done(explain(staff!, matter.id));
    const { notes } = await done(explain(head!, matter.id, '已要求今后控制陪同'));
    expect(notes.map(({ note }: { note: string }) => note)).toEqual([
      '对方临时增加两个部门',
      '已要求今后控制陪同',
    ]);
    expect((await list('explained=true&source=reception')).map(({ id }) => id)).toContain(
      matter.id,
    );
  });

  it('别的单位看不到，也不能说明；监督的人不代单位说明', async () => {
    const [matter] = await matters(staff!);
    const other = await world.as('staff2');
    expect(await matters(other)).toEqual([]);
    expect((await explain(other, matter.id)).status).toBe(404);
    expect((await explain(discipline!, matter.id)).status).toBe(403);
  });

  it('外出的说明在外出报备页作，这里看得到', async () => {
    const late = await fileTrip(
      staff!,
      tripBody({ from: dayOf(world, 1), userId: world.user('unit-head') }),
    );
    const note = '对方只有这两天有空';
    await done(staff!.post(`/trips/${late.id}/flags/trip.filing.in-advance/explanation`, { note }));
    const [row] = await list(`tripId=${late.id}&explained=true&kind=late`);
    expect(row).toMatchObject({ isStanding: true, notes: [{ note }] });
  });

  it('导出与清单同样的筛选，留痕', async () => {
    const { status, headers } = await discipline!.get(
      '/discipline-matters/export.xlsx?kind=late,change',
    );
    expect(status).toBe(200);
    expect(String(headers['content-type'])).toContain('spreadsheetml');
    const audit = await world.db.one<{ n: number }>({
      name: 'spec-discipline-audit',
      text: `select count(*)::int as n from audit_event where action = 'list.export' and subject_id = 'discipline-matters'`,
    });
    expect(audit!.n).toBe(1);
  });
});

/** As the application's own database role would. */
const insertAs = async (username: string, matterId: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: world.appUrl });
  await client.connect();
  try {
    return await client.query(
      `insert into discipline_decision (matter_id, kind, reason, recorded_by) values ($1, 'no_action', '自己的事项', $2)`,
      [matterId, world.user(username)],
    );
  } finally {
    await client.end();
  }
};
