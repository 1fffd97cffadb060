import { dayOf } from '../../../../../test/world/build-day.js';
import { Duties } from '../../../../../test/world/build-duty.js';
import { buildFact } from '../../../../../test/world/build-proof.js';
import { buildLeadInStage, moveLead } from '../../../../../test/world/build-stage.js';
import type { Client } from '../../../../../test/world/client.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { RawRows } from '../../../../../test/world/raw-rows.js';
import { AlertScan } from '../../alerts/index.js';
import { Db } from '../../kernel/database/db.js';

let world: World;
let hub: Client;
let staff: Client;
let raw: RawRows;
/** By what keeps it. */
const leads: Record<string, string> = {};

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;
const ago = (days: number): string => dayOf(world, -days);
const noon = (day: string): string => `${day}T04:00:00Z`;

/** Signed and not started; land is supplied, unless that is what it waits for. */
const signed = async (as: string, hasLand = true): Promise<string> => {
  const lead = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
  if (hasLand) await buildFact(staff, lead.id, { kind: 'land_supplied', happenedOn: '2026-02-06' });
  return (leads[as] = lead.id);
};

beforeAll(async () => {
  world = await openWorld();
  raw = await RawRows.open(world);
  [hub, staff] = await Promise.all([world.as('hub'), world.as('staff')]);
  const duties = new Duties(world, raw);
  await signed('land', false);
  await signed('overdue');
  await duties.gap(await signed('unattended'), ago(3));
  await duties.landDelay(await signed('government'), dayOf(world, 5), 40);
  await conditioned(duties, await signed('condition'));
  await signed('investor');
  const paused = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
  await moveLead(staff, paused, {
    ...{ to: 'suspended', happenedOn: ago(2), reasonCode: 'funding' },
  });
  leads.money = paused.id;
  await buildLeadInStage(world, { as: staff, stage: 'construction_started' });
  await world.app.get(AlertScan, { strict: false }).run('nightly');
  const { data } = (await hub.get(`/alerts?leadId=${leads.investor}`)).body;
  const body = { kind: 'investor', note: '董事会下月过会', untilOn: dayOf(world, 20) };
  expect((await hub.post(`/alerts/${data[0].id}/waiting`, body)).status).toBe(201);
  await lit(leads.overdue!);
}, 180_000);
afterAll(async () => {
  await raw.close();
  await world.close();
});

const conditioned = async (duties: Duties, leadId: string): Promise<void> => {
  await duties.condition(leadId, ago(1));
  await raw.run(
    `insert into pre_review_decision (pre_review_id, result, decided_on, recorded_by, recorded_at)
     select id, 'conditional', $2::date, $3, $2::date from pre_review where lead_id = $1`,
    [leadId, ago(60), world.user('hub')],
  );
};

/** An alert that was on from 30 to 10 days ago, explained 20 days ago. */
const lit = async (leadId: string): Promise<void> => {
  const id = await raw.one('alert', {
    ...{ no: '预警-试-1', rule_id: 'stall.dispatch.missed', subject_kind: 'lead' },
    ...{ subject_id: leadId, lead_id: leadId, unit_id: world.unit('第一产业招商组') },
    ...{ level: 'red', red_on: ago(25), since_on: ago(33), numbers: {}, waiting_on: 'recruiter' },
    ...{ opened_on: ago(30), closed_on: ago(10), close_reason: 'cured', pack_version: '试验' },
  });
  const happened = [
    ['opened', ago(30), 'yellow', null],
    ['raised', ago(25), 'red', null],
    ['explained', ago(20), 'red', '已约市领导调度'],
    ['cured', ago(10), 'red', null],
  ] as const;
  await raw.insert(
    'alert_event',
    happened.map(([kind, on, level, note]) => ({
      ...{ alert_id: id, turn: 1, kind, happened_on: on, level, note },
      recorded_at: noon(on),
    })),
  );
};

const ask = async (query = ''): Promise<Body> => {
  const { status, body } = await hub.get(`/reports/cohorts?basis=claimed${query}`);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body;
};
const rowsOf = async (query: string): Promise<Body> =>
  (await hub.get(`/reports/cohorts/rows?perPage=100&${query}`)).body;
const rowOf = async (reason: string, query = ''): Promise<Body> => {
  const { data } = await rowsOf(`basis=claimed${query}`);
  return data.find(({ id }: Body) => id === leads[reason]);
};

describe('签约没有开工的为什么停着', () => {
  it('每个原因各一个，之和等于未开工；每个数点开的正是那些项目', async () => {
    const { data, startReasons, caveats } = await ask();
    expect(caveats).toEqual([]);
    expect(data[0].startReasons.map(({ reason }: Body) => reason).toSorted()).toEqual(
      Object.keys(leads).toSorted(),
    );
    expect(startReasons.map(({ count }: Body) => count)).toEqual(
      data[0].startReasons.map(({ count }: Body) => count),
    );
    for (const of of [...data[0].startReasons, ...startReasons]) {
      const rows = await rowsOf(of.rows);
      expect(rows.data.map(({ id, blocker }: Body) => [id, blocker.reason])).toEqual([
        [leads[of.reason], of.reason],
      ]);
      expect([rows.total, of.totalInvestmentYuan]).toEqual([of.count, 300_000_000]);
    }
    expect(data[0].notStarted.count).toBe(Object.keys(leads).length);
    expect(data[0].notProducing.count).toBe(1);
    expect((await rowsOf(data[0].productionReasons[0].rows)).total).toBe(1);
  });

  it.each([
    ['land', '签约后还没有供地', null],
    ['overdue', '签约后没有开工', '招引单位'],
    ['unattended', '四个一有人空缺', '招商中心'],
    ['government', '管线迁改', null],
    ['condition', '补办环评', '生态环境局'],
    ['investor', '董事会下月过会', '等投资方'],
    ['money', '暂缓：企业资金未到位', null],
  ])('%s：写明原话、自何时、轮到谁', async (reason, words, turn) => {
    const { blocker } = await rowOf(reason);
    expect(blocker).toMatchObject({ reason, words, turn });
    expect(blocker.days).toBe((Date.parse(dayOf(world)) - Date.parse(blocker.since)) / 86_400_000);
  });

  it('问过去的一天，按那天亮着的灯：亮了是无人跟进，灭了不是；说明也按那天', async () => {
    const on = async (days: number): Promise<Body> =>
      (await rowOf('overdue', `&asOf=${ago(days)}`)).blocker;
    expect(await on(31)).toMatchObject({ reason: 'none', words: null });
    expect(await on(30)).toMatchObject({ reason: 'unattended', since: ago(30), days: 0 });
    expect(await on(21)).toMatchObject({ reason: 'unattended', explanation: null });
    expect(await on(20)).toMatchObject({ explanation: '已约市领导调度', turn: '招引单位' });
    expect((await on(10)).reason).toBe('none');
    const { caveats } = await ask(`&asOf=${ago(20)}`);
    expect(caveats.join('')).toContain('起算日不留历史');
  });

  it('顺延只算那几天，条件自定下之日起；供地以前的项目在等供地', async () => {
    const reasonOn = async (reason: string, days: number): Promise<string> =>
      (await rowOf(reason, `&asOf=${ago(days)}`)).blocker.reason;
    expect([await reasonOn('government', 35), await reasonOn('government', 36)]).toEqual([
      ...['government', 'none'],
    ]);
    expect([await reasonOn('condition', 60), await reasonOn('condition', 61)]).toEqual([
      ...['condition', 'none'],
    ]);
    expect((await rowOf('overdue', '&asOf=2026-02-05')).blocker.reason).toBe('land');
  });

  it('不认识的原因 400；语句不随行数增加，连会话四条', async () => {
    expect((await hub.get('/reports/cohorts/rows?blocker=laziness')).status).toBe(400);
    const spy = jest.spyOn(world.app.get(Db, { strict: false }), 'query');
    await ask();
    const { length } = spy.mock.calls;
    spy.mockRestore();
    expect(length).toBeLessThanOrEqual(4);
  });
});
