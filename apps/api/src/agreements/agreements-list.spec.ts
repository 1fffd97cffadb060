import { ageingParams, defaultRulePack } from '@luodi/domain';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildAgreement, buildDraft } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { AgreementsReadModel } from './agreements.read-model.js';

let world: World;
let staff: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, hub] = await Promise.all([world.as('staff'), world.as('hub')]);
});
afterAll(() => world.close());

const { noticeDays, alertDays } = ageingParams(defaultRulePack);
const idsOf = async (as: Client, query: string): Promise<string[]> =>
  (await as.get(`/agreements?perPage=100&${query}`)).body.data.map(({ id }: { id: string }) => id);
/** First met long ago, so that an agreement may be old. */
const oldLead = () => buildLead(staff, { firstContactOn: '2025-01-05' });
const framework = async (days: number, leadId?: string) =>
  buildAgreement(staff, leadId ?? (await oldLead()).id, {
    kind: 'framework',
    signedOn: dayOf(world, -days),
    registrar: hub,
  });

describe('久未转正式', () => {
  it.each([
    ['差一天到提醒期', noticeDays - 1, 'fresh'],
    ['到提醒期', noticeDays, 'due'],
    ['差一天到警示期', alertDays - 1, 'due'],
    ['到警示期', alertDays, 'overdue'],
  ])('%s', async (_, days, level) => {
    const id = await framework(days);
    const { body } = await staff.get(`/agreements/${id}`);
    expect(body.ageing).toEqual({ days, level });
    expect(await idsOf(staff, `unconvertedDays=${days}`)).toContain(id);
    expect(await idsOf(staff, `unconvertedDays=${days + 1}`)).not.toContain(id);
  });

  it('草稿、合同、已有正式合同的项目不列', async () => {
    const lead = await oldLead();
    const waiting = await framework(alertDays, lead.id);
    expect(await idsOf(staff, `unconvertedDays=1&leadId=${lead.id}`)).toEqual([waiting]);
    await buildDraft(staff, lead.id, { kind: 'framework', signedOn: dayOf(world, -alertDays) });
    await buildAgreement(staff, lead.id, {
      kind: 'contract',
      signedOn: dayOf(world, -1),
      registrar: hub,
    });
    expect(await idsOf(staff, `unconvertedDays=0&leadId=${lead.id}`)).toEqual([]);
    expect((await staff.get(`/agreements/${waiting}`)).body.ageing).toBeNull();
  });
});

describe('清单', () => {
  it('逾期未验收的阶段：昨天到期的列出，今天到期的不列；不自动下结论', async () => {
    const due = async (days: number) => {
      const lead = await oldLead();
      return buildAgreement(staff, lead.id, {
        kind: 'contract',
        signedOn: dayOf(world, -30),
        phases: [{ name: '一期', investmentYuan: 1, dueOn: dayOf(world, days) }],
        registrar: hub,
      });
    };
    const [late, today] = [await due(-1), await due(0)];
    const listed = await idsOf(staff, 'overduePhase=true');
    expect(listed).toContain(late);
    expect(listed).not.toContain(today);
    expect(await idsOf(staff, 'overduePhase=false')).toContain(today);
    const { body } = await staff.get(`/agreements/${late}`);
    expect(body.phases[0]).toMatchObject({ status: 'open', isOverdue: true });
  });

  it('按种类、状态、项目、单位、签订日期、名称查找；不认识的条件说明可用的', async () => {
    const lead = await oldLead();
    const id = await buildAgreement(staff, lead.id, {
      kind: 'intent',
      signedOn: '2025-06-01',
      title: '半导体封装意向书',
      registrar: hub,
    });
    const own = `leadId=${lead.id}`;
    const unit = world.unit('第一产业招商组');
    for (const query of [
      'kind=intent',
      'status=registered',
      `unitId=${unit}`,
      'signedFrom=2025-06-01&signedTo=2025-06-01',
      `q=${encodeURIComponent('封装意向')}`,
      `q=${encodeURIComponent(lead.name)}`,
    ]) {
      expect(await idsOf(staff, `${own}&${query}`)).toEqual([id]);
    }
    for (const query of ['kind=contract', 'signedFrom=2025-06-02', 'signedTo=2025-05-31']) {
      expect(await idsOf(staff, `${own}&${query}`)).toEqual([]);
    }
    const { status, body } = await staff.get('/agreements?who=me');
    expect([status, body.errors[0].field]).toEqual([400, 'who']);
  });

  it('只列得见的项目的协议；保密项目的协议别人看不见', async () => {
    const lead = await buildLead(staff, { secrecy: 'confidential' });
    const id = await buildDraft(staff, lead.id, { kind: 'intent', signedOn: '2026-03-01' });
    const seen = async (username: string) =>
      (await idsOf(await world.as(username), `leadId=${lead.id}`)).includes(id);
    expect(await seen('staff')).toBe(true);
    expect(await seen('hub')).toBe(true);
    expect(await seen('staff2')).toBe(false);
    expect(await seen('supervisor')).toBe(false);
    const supervisor = await world.as('supervisor');
    expect((await supervisor.get(`/agreements/${id}`)).status).toBe(404);
    expect((await (await world.as('sysadmin')).get('/agreements')).status).toBe(403);
  });

  it('已登记的协议供别处查问', async () => {
    const lead = await oldLead();
    const id = await framework(10, lead.id);
    const model = world.app.get(AgreementsReadModel);
    expect(await model.registered(lead.id)).toEqual([
      { id, kind: 'framework', signedOn: dayOf(world, -10) },
    ]);
  });
});
