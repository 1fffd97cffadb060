import pg from 'pg';
import { photoTaken } from '../../../../test/fixtures/photo.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { type BuiltLead } from '../../../../test/world/build-lead.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import {
  buildSite,
  buildSitePhoto,
  buildVoucher,
  paymentOf,
  reportBody,
} from '../../../../test/world/build-progress.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let site: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
beforeEach(async () => {
  site = await buildSite(world);
});
afterAll(() => world.close());

const report = (as: Client, overrides: object = {}) =>
  as.post(`/leads/${site.id}/progress-reports`, reportBody(overrides));

describe('填报一周的进展', () => {
  it.each([
    ['招引单位经办', 'staff', 201],
    ['招引单位负责人', 'unit-head', 201],
    ['招商中心只看', 'hub', 403],
    ['督查只看', 'supervisor', 403],
    ['市领导只看', 'leader', 403],
    ['纪检只看', 'discipline', 403],
    ['别的招引单位看不见', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    expect((await report(await world.as(username))).status).toBe(status);
  });

  it('存下金额、形象、照片、付款与凭证；照片与凭证从此不能移除', async () => {
    const fileIds = [await buildSitePhoto(staff, site.id, photoTaken('2026-05-06'))];
    const payment = await paymentOf(staff, site.id, { voucherNo: 'HD-1' });
    const { status, body } = await report(staff, {
      ...{ investedYuan: 10_000_000, payments: [payment], fileIds, developedMu: '12.50' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      weekOn: '2026-05-04',
      developedMu: '12.50',
      photos: [{ capturedOn: '2026-05-06' }],
      payments: [{ amountYuan: 10_000_000, voucherNo: 'HD-1', files: [{ name: '回单.pdf' }] }],
      can: { correct: true },
    });
    expect(openRules(body)).toEqual([]);
    const removal = { reason: '传错了' };
    expect((await staff.post(`/files/${fileIds[0]}/removal`, removal)).body.code).toBe(
      'file.in-use',
    );
  });

  it('未来日期、签约前付款、没有凭证、停工晚于填报：不受理，所有理由一次说全', async () => {
    const answer = await report(staff, {
      observedOn: dayOf(world, 1),
      stoppedOn: dayOf(world, 2),
      payments: [{ paidOn: '2026-02-04', amountYuan: 1, fileIds: [] }],
    });
    expect(answer.status).toBe(422);
    expect(openRules(answer.body)).toEqual(
      expect.arrayContaining([
        'progress.date.not-future',
        'progress.stop.in-time',
        'progress.payment.not-before-contract',
        'progress.payment.has-voucher',
      ]),
    );
  });

  it('没有签约的项目不填报', async () => {
    const lead = await buildLead(staff);
    const answer = await staff.post(`/leads/${lead.id}/progress-reports`, reportBody());
    expect(openRules(answer.body)).toContain('progress.date.after-contract');
  });

  it('形象或投资倒退要写原因，写了就受理', async () => {
    await report(staff, { investedYuan: 5, worksLevel: 'foundation', worksPercent: 20 });
    const later = { observedOn: '2026-05-13', investedYuan: 4, worksPercent: 19 };
    expect(openRules((await report(staff, later)).body)).toEqual(
      expect.arrayContaining(['progress.works.not-backwards', 'progress.money.not-backwards']),
    );
    const why = { ...later, backReason: '基坑返工，核减产值' };
    expect((await report(staff, why)).status).toBe(201);
  });

  it('一周一份：再报 409；同时两份只成一份', async () => {
    expect((await report(staff, { observedOn: '2026-05-04' })).status).toBe(201);
    const again = await report(staff, { observedOn: '2026-05-10' });
    expect(again.body).toMatchObject({ code: 'progress.week-reported' });
    expect(again.body.detail).toContain('2026-05-04');
    const head = await world.as('unit-head');
    const next = { observedOn: '2026-05-11' };
    const answers = await Promise.all([report(staff, next), report(head, next)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('别的项目的照片不算，认不得的字段 400', async () => {
    const other = await buildSite(world);
    const fileIds = [await buildSitePhoto(staff, other.id)];
    expect((await report(staff, { fileIds })).status).toBe(422);
    expect((await report(staff, { worksPercent: 101, roof: 1 })).body.errors).toHaveLength(2);
  });

  it('长期没有变化、资金与形象不称、没有照片：照样受理，留痕', async () => {
    await report(staff, { investedYuan: 200_000_000, worksLevel: 'foundation' });
    const { status, body } = await report(staff, {
      ...{ observedOn: '2026-06-10', investedYuan: 200_000_000, worksLevel: 'foundation' },
    });
    expect(status).toBe(201);
    expect(openRules(body)).toEqual(
      expect.arrayContaining([
        'progress.observation.changed',
        'progress.money.matches-works',
        'progress.money.evidenced',
        'progress.photo.monthly',
      ]),
    );
  });
});

describe('更正', () => {
  const correct = (as: Client, id: string, overrides: object = {}) =>
    as.post(`/progress-reports/${id}/correction`, {
      ...reportBody({ investedYuan: 3 }),
      reason: '数字填错了',
      ...overrides,
    });

  it('原来的保留、不再计数；只更正一次，之后更正新的那份', async () => {
    const { body: first } = await report(staff, { investedYuan: 9 });
    const { body: second } = await correct(staff, first.id);
    expect(second).toMatchObject({ correctsId: first.id, correctionReason: '数字填错了' });
    expect((await correct(staff, first.id)).body.code).toBe('progress.corrected');
    expect((await correct(staff, second.id, { investedYuan: 2 })).status).toBe(201);
    const { body } = await staff.get(`/leads/${site.id}/progress`);
    const kept = body.reports.map((one: { investedYuan: number; isCorrected: boolean }) => [
      one.investedYuan,
      one.isCorrected,
    ]);
    expect(kept).toEqual([
      [2, false],
      [3, true],
      [9, true],
    ]);
  });

  it('不能挪到别的周，理由要写；别人不能改；同时两份只成一份', async () => {
    const { body: first } = await report(staff);
    const moved = await correct(staff, first.id, { observedOn: '2026-05-12' });
    expect(moved.body.code).toBe('progress.other-week');
    expect((await correct(staff, first.id, { reason: '错' })).status).toBe(400);
    expect((await correct(await world.as('hub'), first.id)).status).toBe(403);
    expect((await correct(await world.as('staff2'), first.id)).status).toBe(404);
    expect((await (await world.as('staff2')).get(`/progress-reports/${first.id}`)).status).toBe(
      404,
    );
    const head = await world.as('unit-head');
    const answers = await Promise.all([correct(staff, first.id), correct(head, first.id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('更正时原来的凭证可以再用，别的周用过的不行', async () => {
    const payments = [await paymentOf(staff, site.id, { voucherNo: 'A-1' })];
    const { body: first } = await report(staff, { payments });
    expect((await correct(staff, first.id, { payments })).status).toBe(201);
    const next = await report(staff, { observedOn: '2026-05-13', payments });
    expect(openRules(next.body)).toContain('progress.payment.not-twice');
  });
});

describe('数据库自己也守着', () => {
  let owner: pg.Client;
  beforeAll(async () => {
    owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
  });
  afterAll(() => owner.end());

  const insert = (overrides: Record<string, unknown>) => {
    const row: Record<string, unknown> = {
      ...{ lead_id: site.id, week_on: '2026-05-11', observed_on: '2026-05-12' },
      ...{ invested_yuan: 5, works_level: 'foundation', works_percent: 10, done: '直接写库' },
      ...{ by_unit_id: world.unit('第一产业招商组'), recorded_by: world.user('staff') },
      recorded_at: '2000-01-01',
      ...overrides,
    };
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${i + 1}`).join(', ');
    return owner.query(
      `insert into progress_report (${names.join(', ')}) values (${places}) returning id`,
      Object.values(row),
    );
  };

  it('倒退没有原因、周与日期不合、负数、未来：都存不进', async () => {
    await report(staff, { investedYuan: 9, worksPercent: 20 });
    await expect(insert({})).rejects.toMatchObject({ code: 'LD081' });
    const back = { back_reason: '返工拆除' };
    for (const bad of [
      { week_on: '2026-05-12' },
      { observed_on: '2026-05-18' },
      { invested_yuan: -1 },
    ]) {
      await expect(insert({ ...back, ...bad })).rejects.toMatchObject({ code: '23514' });
    }
    await expect(insert(back)).resolves.toMatchObject({ rowCount: 1 });
  });

  it('签约前的付款、没有凭证的付款、改写历史：都不行', async () => {
    const { body } = await report(staff);
    const pay = (on: string) =>
      owner.query(
        'insert into progress_payment (report_id, paid_on, amount_yuan) values ($1, $2, 1)',
        [body.id, on],
      );
    await expect(pay('2026-02-04')).rejects.toMatchObject({ code: 'LD082' });
    await expect(pay('2026-05-06')).rejects.toMatchObject({ code: '23514' });
    await expect(
      owner.query('update progress_report set invested_yuan = 1 where id = $1', [body.id]),
    ).rejects.toMatchObject({ code: 'LD001' });
    const voucher = await buildVoucher(staff, (await buildSite(world)).id);
    await expect(
      owner.query('insert into progress_report_file values ($1, $2)', [body.id, voucher]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});
