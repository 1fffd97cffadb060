import { defaultRulePack, monthOpen, paramOf, touchesClosedMonth } from '@luodi/domain';
import { dayOf } from '../../../../test/world/build-day.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import {
  buildLeadInStage,
  buildMovedLately,
  moveLead,
} from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let head: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  head = await world.as('unit-head');
  hub = await world.as('hub');
});
afterAll(() => world.close());

const note = '会议纪要日期为二月二日';
const old = () => buildLeadInStage(world, { as: staff, stage: 'negotiating' });
const correct = (as: Client, lead: BuiltLead, body: object) =>
  as.post(`/leads/${lead.id}/stage-moves/${lead.track[1].eventId}/correction`, { note, ...body });
const approve = (as: Client, { waiting }: BuiltLead) =>
  as.post(`/change-requests/${waiting[0].id}/approval`, {});

describe('更正已结账的月份要第二人批准', () => {
  it('原日期在已结账的月份：先等待，阶段史一条不加；批准后更正生效，两人具名', async () => {
    const lead = await old();
    const { status, body } = await correct(head, lead, { happenedOn: '2026-02-02' });
    expect([status, body.stageSince, body.version]).toEqual([201, '2026-02-01', lead.version]);
    expect(body.waiting).toMatchObject([
      { kind: 'correct_stage', requestedBy: { name: '程立新' } },
    ]);
    const approved = await approve(hub, body);
    expect(approved.body).toMatchObject({ status: 'approved', decidedBy: { name: '胡春明' } });
    const after = (await staff.get(`/leads/${lead.id}`)).body;
    expect([after.stageSince, after.waiting]).toEqual(['2026-02-02', []]);
    const events = await world.db.query(
      sql(
        'spec-last-event',
        `select kind, note, original_person as person from lead_stage_event
         where lead_id = $1 order by recorded_at desc limit 1`,
      ),
      [lead.id],
    );
    expect(events).toEqual([
      { kind: 'correction', note: `${note}（程立新提出，胡春明批准）`, person: '程立新' },
    ]);
  });

  it('原日期在本月、改到已结账的月份，同样等待；都在未结账的月份，当场生效', async () => {
    const lead = await buildMovedLately(world, staff);
    const now = await correct(head, lead, { happenedOn: dayOf(world, -2) });
    expect([now.body.stageSince, now.body.waiting]).toEqual([dayOf(world, -2), []]);
    const back = await correct(head, lead, { happenedOn: '2026-02-02' });
    expect([back.body.stageSince, back.body.waiting.length]).toEqual([dayOf(world, -2), 1]);
  });

  it('招商中心提的自己不能批；负责人不能批；市领导可以', async () => {
    const lead = await old();
    const { body } = await correct(hub, lead, { happenedOn: '2026-02-02' });
    expect((await approve(hub, body)).status).toBe(403);
    expect((await approve(head, body)).status).toBe(403);
    expect((await approve(await world.as('leader'), body)).status).toBe(201);
  });

  it('不能更正的，提出时就拒绝，不留待批', async () => {
    const lead = await old();
    const { status, body } = await correct(head, lead, { happenedOn: '2026-01-04' });
    expect([status, body.errors[0].field]).toEqual([422, 'happenedOn']);
    expect((await staff.get(`/leads/${lead.id}`)).body.waiting).toEqual([]);
  });

  it('提出后又推进了阶段，409 写明有变动，退回重提', async () => {
    const lead = await old();
    const { body } = await correct(head, lead, { happenedOn: '2026-02-02' });
    await moveLead(staff, lead, {
      to: 'suspended',
      happenedOn: '2026-03-01',
      reasonCode: 'funding',
    });
    const late = await approve(hub, body);
    expect([late.status, late.body.code]).toEqual([409, 'change-request.stale']);
    expect(late.body.conflict.changed).toMatchObject([{ label: '阶段记录', before: 2, now: 3 }]);
  });

  it('别的单位的人看不到，也批不了', async () => {
    const lead = await old();
    const { body } = await correct(head, lead, { happenedOn: '2026-02-02' });
    expect((await approve(await world.as('staff2'), body)).status).toBe(404);
    expect((await buildLead(staff)).waiting).toEqual([]);
  });
});

describe('绕过接口直接写库', () => {
  const restate = (lead: BuiltLead, happenedOn: string) =>
    world.db.change(
      sql(
        'spec-restate',
        `insert into lead_stage_event (lead_id, kind, to_stage, happened_on, recorded_by, note, corrects_id, recorded_at)
         values ($1, 'correction', 'negotiating', $2, $3, '直接改库', $4, now())`,
      ),
      [lead.id, happenedOn, world.user('hub'), lead.track[1].eventId],
    );

  it('涉及已结账月份的更正没有批准写不进去；未结账的可以', async () => {
    await expect(restate(await old(), '2026-02-02')).rejects.toMatchObject({ code: 'LD011' });
    const lead = await buildMovedLately(world, staff);
    await expect(restate(lead, '2026-02-02')).rejects.toMatchObject({ code: 'LD011' });
    expect(await restate(lead, dayOf(world, -2))).toBe(1);
  });

  it('库里的结账日与规则包一致，逐日判断相同', async () => {
    const [row] = await world.db.query<{ day: number }>(
      sql('spec-closing', 'select closing_day as day from month_closing'),
    );
    expect(row?.day).toBe(Number(paramOf(monthOpen, 'closingDay', defaultRulePack)));
    const today = dayOf(world);
    const days = Array.from({ length: 70 }, (_, i) => dayOf(world, -i));
    const closed = await world.db.query<{ day: string }>(
      sql('spec-closed', 'select day from unnest($1::date[]) day where is_in_closed_month(day)'),
      [days],
    );
    const judged = days.filter((day) =>
      touchesClosedMonth({ recordedOn: day, correctedOn: today, today }, defaultRulePack),
    );
    expect(closed.map(({ day }) => day)).toEqual(judged);
  });
});
