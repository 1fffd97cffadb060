import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import {
  buildReception,
  companionRows,
  missedRules as missed,
  receptionToday,
  receptionVerb as verb,
} from '../../../../test/world/build-reception.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let leader: Client;
let leadId: string;

beforeAll(async () => {
  world = await openWorld();
  [staff, leader] = await Promise.all([world.as('staff'), world.as('leader')]);
  leadId = (await buildLead(staff)).id;
});
afterAll(() => world.close());

const draft = (overrides: object = {}) =>
  buildReception(staff, receptionToday(world, leadId, overrides));

describe('超限批准', () => {
  const over = { accompanying: companionRows(5) };
  const reason = '投资方多部门随行，需对口陪同';

  it('超限的报批不予受理；市领导写明理由批准后可报，记名', async () => {
    const id = await draft(over);
    expect(missed(await verb(staff, id, 'submission'))).toEqual(['accompanying.within-limit']);
    expect((await leader.get(`/receptions/${id}`)).body.can.approveOverLimit).toBe(true);
    const lifted = await verb(leader, id, 'over-limit-approval', { reason });
    expect(lifted.body).toMatchObject({
      isOverLimit: true,
      overLimits: [{ approver: '江致远', reason, accompanying: 5 }],
      can: { approveOverLimit: false },
    });
    const filed = await verb(staff, id, 'submission');
    expect(filed.status).toBe(201);
    const rule = filed.body.findings.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'reception.accompanying.within-limit',
    );
    expect(rule.because).toContain(`江致远批准：${reason}`);
  });

  it('只到批准的数：再多一人，又不予受理', async () => {
    const id = await draft(over);
    const { body } = await verb(leader, id, 'over-limit-approval', { reason });
    await staff.patch(`/receptions/${id}`, body.version, { accompanying: companionRows(6) });
    expect(missed(await verb(staff, id, 'submission'))).toEqual(['accompanying.within-limit']);
  });

  it.each([
    ['市领导', 'leader', 201],
    ['招商中心', 'hub', 403],
    ['单位负责人', 'unit-head', 403],
    ['经办人', 'staff', 403],
    ['纪检', 'discipline', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const as = await world.as(username);
    expect((await verb(as, await draft(over), 'over-limit-approval', { reason })).status).toBe(
      status,
    );
  });

  it('没有超限的不必批；理由要写；不得提供的内容批不了', async () => {
    const id = await draft();
    expect((await verb(leader, id, 'over-limit-approval', { reason })).status).toBe(409);
    expect((await verb(leader, id, 'over-limit-approval', { reason: '行' })).status).toBe(400);
    const meals = [{ on: dayOf(world), slot: 'dinner', venue: 'private_club', extras: [] }];
    const barred = await draft({ meals });
    expect((await verb(leader, barred, 'over-limit-approval', { reason })).status).toBe(409);
  });

  it('两次同时批，恰一次', async () => {
    const id = await draft(over);
    const answers = await Promise.all([
      verb(leader, id, 'over-limit-approval', { reason }),
      verb(leader, id, 'over-limit-approval', { reason }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
