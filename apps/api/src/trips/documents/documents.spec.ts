import { wordsOf } from '../../../../../test/fixtures/docx-words.js';
import { dayOf } from '../../../../../test/world/build-day.js';
import { buildLead } from '../../../../../test/world/build-lead.js';
import { tinyPdf } from '../../../../../test/world/build-proof.js';
import {
  buildTrip,
  done,
  fileTrip,
  reportBody,
  tripBody,
} from '../../../../../test/world/build-trip.js';
import type { Client } from '../../../../../test/world/client.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  hub = await world.as('hub');
});
afterAll(() => world.close());

const paper = async (as: Client, id: string, name: 'filing-slip' | 'report') => {
  const { status, body, headers } = await as.get(`/trips/${id}/documents/${name}`);
  return { status, headers, words: status === 200 ? wordsOf(body) : '', body };
};
const lodging = (place: string) => ({ kind: 'lodging', place, rank: 'staff', count: 1 });

describe('外出招商报备表', () => {
  it('没报的是草稿；报了的写明后补、各版、留痕与依据、谁批的、哪些待确认', async () => {
    const draft = await buildTrip(
      staff,
      tripBody({ from: dayOf(world), userId: world.user('staff') }),
    );
    await staff.upload(`/trips/${draft.id}/files?purpose=invitation`, '邀请函.pdf', tinyPdf);
    const before = await paper(staff, draft.id, 'filing-slip');
    expect(before.words).toContain('外出招商报备表（草稿）');
    expect(before.words).toContain('尚未报备');
    await done(staff.post(`/trips/${draft.id}/submission`));
    await done(hub.post(`/trips/${draft.id}/approval`, { note: '同意，注意节俭' }));
    await done(
      staff.post(`/trips/${draft.id}/refiling`, {
        reason: '对方改在苏州见面',
        stops: [{ place: '江苏省苏州市', arrivesOn: dayOf(world), leavesOn: dayOf(world) }],
        budget: [{ ...lodging('没有这个地方'), amountYuan: 380 }],
      }),
    );
    const { headers, words } = await paper(staff, draft.id, 'filing-slip');
    expect(String(headers['content-type'])).toContain('wordprocessingml.document');
    for (const said of [
      '后补报备',
      '第 2 版（变更重报）',
      '服务器收到时间',
      '对方改在苏州见面',
      '没有标准',
      '留痕',
      '批准（第 1 版）',
      '胡春明（市招商中心）',
      '同意，注意节俭',
      '邀请函“邀请函.pdf”',
      '待确认：',
      '审批人：',
    ])
      expect(words).toContain(said);
  });

  it('看不到这次外出的人拿不到', async () => {
    const trip = await fileTrip(
      staff,
      tripBody({ from: dayOf(world, 20), userId: world.user('staff') }),
    );
    expect((await paper(await world.as('staff2'), trip.id, 'filing-slip')).status).toBe(404);
    expect((await paper(await world.as('discipline'), trip.id, 'filing-slip')).status).toBe(200);
    const { status, body } = await paper(staff, trip.id, 'report');
    expect([status, body.code]).toEqual([409, 'trip.no-report']);
  });
});

describe('外出招商报告', () => {
  it('计划与实际、见没见到、项目结果与洽谈情况、支出对标准', async () => {
    const today = dayOf(world);
    const lead = await buildLead(staff, { name: '出报告的项目' });
    const appointment = {
      on: today,
      enterprise: '出报告的企业',
      leadId: lead.id,
      contactName: '俞总',
      time: '10:00',
    };
    const trip = await fileTrip(hub, {
      ...tripBody({ from: today, userId: world.user('leader') }, { appointments: [appointment] }),
      unitId: world.unit('第一产业招商组'),
    });
    await done((await world.as('leader2')).post(`/trips/${trip.id}/approval`));
    await done(staff.post(`/trips/${trip.id}/departure`));
    await done(staff.post(`/trips/${trip.id}/coming-back`));
    await done(
      staff.post(`/trips/${trip.id}/report`, {
        ...reportBody(today, dayOf(world, 7), { note: '看了产线' }),
        outcomes: [
          {
            leadId: lead.id,
            kind: 'followed',
            outcome: '对方认可二期选址',
            nextStep: '寄送地块资料',
            owner: '方晓宁',
            nextOn: dayOf(world, 7),
          },
        ],
        expenses: [{ ...lodging('没有这个地方'), amountYuan: 420, documentNo: 'A-001' }],
      }),
    );
    const { report, content } = (await staff.get(`/trips/${trip.id}`)).body;
    expect(report.outcomes[0].outcome).toBe('对方认可二期选址');
    expect(content.budget).toEqual([]);
    const { words } = await paper(staff, trip.id, 'report');
    for (const said of [
      '与报备一致',
      '看了产线',
      '出报告的项目',
      '对方认可二期选址',
      '没有标准',
      '票据 A-001',
      '待确认：',
      '报告人：',
    ])
      expect(words).toContain(said);
  });
});
