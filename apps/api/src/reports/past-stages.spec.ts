import { type Basis, bases, type ProjectHistory, type Stage, stageOnAsOf } from '@luodi/domain';
import type pg from 'pg';
import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { buildPreReview } from '../../../../test/world/build-pre-review.js';
import { buildLeadInStage, moveLead } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { pastPositions } from './past-positions.js';

let world: World;
let owner: pg.Client;
let hub: Client;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  owner = await world.openOwner();
  hub = await world.as('hub');
  staff = await world.as('staff');
});
afterAll(() => world.close());

/** Everything recorded until now was recorded so many days earlier: the only clock that stamps is the database's. */
const age = async (days: number): Promise<void> => {
  const tables = ['lead_stage_event', 'lead_figure', 'follow_up', 'project_fact_event'];
  await owner.query('begin');
  for (const table of tables) {
    await owner.query(`alter table ${table} disable trigger user`);
    await owner.query(`update ${table} set recorded_at = recorded_at - $1 * interval '1 day'`, [
      days,
    ]);
    await owner.query(`alter table ${table} enable trigger user`);
  }
  await owner.query('commit');
};

const ask = async (query = '', as = hub): Promise<{ text: string; rows: Row[] }> => {
  const { status, body } = await as.get(`/reports/stages${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { text: JSON.stringify(body), rows: body.rows };
};
interface Row {
  stage: Stage;
  claimed: { count: number; totalInvestmentYuan: number };
  verifying: { count: number; totalInvestmentYuan: number };
  verified: { count: number; totalInvestmentYuan: number };
}
const counted = ({ rows }: { rows: Row[] }, basis: Basis) =>
  Object.fromEntries(
    rows.filter((row) => row[basis].count).map((row) => [row.stage, row[basis].count]),
  );
const verify = async (lead: BuiltLead, kind: string): Promise<void> => {
  const { data } = (await hub.get(`/leads/${lead.id}/facts`)).body;
  const fact = data.find((one: { kind: string }) => one.kind === kind);
  const as = fact.claimantUnit.id === world.unit('市招商中心') ? 'supervisor' : 'hub';
  const decided = await (
    await world.as(as)
  ).post(`/facts/${fact.id}/verification`, { decision: 'verified' });
  expect(decided.status).toBe(201);
};

describe('报表问过去', () => {
  let started: BuiltLead;
  const past = () => {
    const day = dayOf(world, -2);
    return `?asOf=${day}&knownBy=${day}`;
  };
  const present = () => `?asOf=${dayOf(world)}&knownBy=${dayOf(world)}`;
  let thenText: string;

  beforeAll(async () => {
    started = await buildLeadInStage(world, { as: staff, stage: 'construction_started' });
    await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
    await buildLeadInStage(world, { as: staff, stage: 'suspended' });
    await buildLead(staff, { totalInvestmentYuan: 5_000_000_000 });
    await verify(started, 'contracted');
    await age(3);
    thenText = (await ask(past())).text;
  });

  it('三个口径：申报开工一个，已核验只到签约；没有接洽凭据的不计入', async () => {
    const now = await ask();
    expect(counted(now, 'claimed')).toEqual({
      construction_started: 1,
      negotiating: 1,
      suspended: 1,
    });
    expect(counted(now, 'verifying')).toEqual(counted(now, 'claimed'));
    expect(counted(now, 'verified')).toEqual({ contracted: 1, negotiating: 1, suspended: 1 });
    expect(JSON.parse(now.text)).toMatchObject({ basis: 'verified', unevidenced: 1 });
  });

  it('现在的答案与从历史折算出来的一致', async () => {
    const [now, folded] = [await ask(), await ask(present())];
    expect(folded.rows).toEqual(now.rows);
  });

  it('此后核验、推进、更正、改金额、移交、合并、补记接洽：当时的答案一字不差', async () => {
    expect(counted(JSON.parse(thenText), 'verified')).toEqual({
      contracted: 1,
      negotiating: 1,
      suspended: 1,
    });
    await verify(started, 'construction_start');
    const talks = (await staff.get('/leads?stage=negotiating')).body.data[0];
    await moveLead(staff, talks, {
      to: 'lost',
      happenedOn: dayOf(world),
      reasonCode: 'land',
    });
    const [lead] = (await staff.get('/leads?stage=lead')).body.data;
    await buildFollowUp(staff, lead.id);
    await hub.patch(`/leads/${lead.id}`, lead.version, {
      totalInvestmentYuan: 5_000_000_001,
      recruitingUnitId: world.unit('第二产业招商组'),
      secrecy: 'confidential',
    });
    const [, , third] = (await hub.get(`/leads/${started.id}/timeline?kinds=stage`)).body.data;
    const note = '日期记错，按会议纪要更正';
    await hub.post(`/leads/${started.id}/stage-moves/${third.id}/correction`, { note });
    expect((await ask(past())).text).toBe(thenText);
    expect((await ask(past(), await world.as('supervisor'))).rows).toEqual(
      (JSON.parse(thenText) as { rows: Row[] }).rows,
    );
    expect(counted(await ask(), 'verified')).toEqual({
      lead: 1,
      construction_started: 1,
      lost: 1,
      suspended: 1,
    });
    expect((await ask(present())).rows).toEqual((await ask()).rows);
  });

  it('只问“截至某日”，按现在所知：补核验过的算进去', async () => {
    const now = await ask(`?asOf=${dayOf(world, -2)}`);
    expect(counted(now, 'verified')).toMatchObject({ construction_started: 1, negotiating: 1 });
  });

  it('登记之前问：一个都没有', async () => {
    const day = dayOf(world, -30);
    expect(counted(await ask(`?asOf=${dayOf(world)}&knownBy=${day}`), 'claimed')).toEqual({});
  });

  it.each([
    ['截至明天', 'asOf', () => dayOf(world, 1)],
    ['按明天所知', 'knownBy', () => dayOf(world, 1)],
    ['没有这一天', 'asOf', () => '2026-02-30'],
    ['没有这个口径', 'basis', () => 'dreamt'],
  ])('%s：400，指名', async (_, name, value) => {
    const { status, body } = await hub.get(`/reports/stages?${name}=${value()}`);
    expect([status, body.errors[0].field]).toEqual([400, name]);
  });

  it('项目自己的列、库里的折算与领域规则三处一致，过会凭决定的也一样', async () => {
    const { leadId } = await buildPreReview(world, {}, { status: 'decided' });
    const passed = { to: 'committee_passed', happenedOn: dayOf(world) };
    expect((await moveLead(staff, { id: leadId }, passed)).verifiedStage).toBe('committee_passed');
    for (const lead of (await hub.get('/leads?perPage=100')).body.data) {
      const history = await historyOf(lead.id);
      for (const shift of [0, -1, -2, -10]) {
        const asOf = shiftDay(dayOf(world), shift);
        const knownBy = `${asOf}T15:59:59.999Z`;
        const expected = bases.map(({ id }) => stageOnAsOf(id, history, { asOf, knownBy }));
        expect([lead.no, shift, await positionOf(lead.id, asOf)]).toEqual([
          lead.no,
          shift,
          expected.every((stage) => stage === null) ? null : expected,
        ]);
      }
      const stored = [lead.verifiedStage, lead.verifyingStage, lead.stage];
      const now = { asOf: dayOf(world), knownBy: '9999' };
      expect(bases.map(({ id }) => stageOnAsOf(id, history, now))).toEqual(stored);
    }
  });
});

const historyOf = async (leadId: string): Promise<ProjectHistory> => {
  const { rows } = await owner.query(
    `select
       (select json_agg(json_build_object('id', id, 'kind', kind, 'to', to_stage, 'happenedOn', happened_on,
          'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'dateCertainty', date_certainty, 'correctsId', corrects_id)) from lead_stage_event where lead_id = $1) as events,
       (select coalesce(json_agg(json_build_object('kind', f.kind, 'happenedOn', f.happened_on, 'events',
          (select json_agg(json_build_object('id', e.id, 'status', e.status, 'recordedAt',
             to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) from project_fact_event e
           where e.fact_id = f.id))), '[]') from project_fact f where lead_id = $1) as facts,
       (select coalesce(json_agg(json_build_object('happenedOn', happened_on, 'recordedAt',
          to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))), '[]')
        from follow_up where lead_id = $1) as contacts,
       (select coalesce(json_agg(json_build_object('result', d.result, 'happenedOn', d.decided_on, 'recordedAt',
          to_char(d.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))), '[]')
        from pre_review_decision d join pre_review r on r.id = d.pre_review_id where r.lead_id = $1) as decisions`,
    [leadId],
  );
  return rows[0] as ProjectHistory;
};

/** What the reports' SQL says of one lead: verified, verifying, claimed; null when it knows nothing of it. */
const positionOf = async (leadId: string, day: string): Promise<Stage[] | null> => {
  const order = `'{${(await owner.query('select id from stage order by is_exit, rank')).rows.map(({ id }) => id).join()}}'`;
  const text = pastPositions({
    asOf: `'${day}'`,
    before: `'${shiftDay(day, 1)} 00:00:00+08'::timestamptz`,
    order,
  });
  const { rows } = await owner.query(`select * from (${text}) t where id = $1`, [leadId]);
  const [row] = rows;
  return row ? [row.verified_stage, row.verifying_stage, row.stage] : null;
};
