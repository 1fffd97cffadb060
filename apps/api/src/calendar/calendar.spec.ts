import { addWorkdays } from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { WorkCalendar } from './work-calendar.js';

let world: World;
let sysadmin: Client;

beforeAll(async () => {
  world = await openWorld();
  sysadmin = await world.as('sysadmin');
});
afterAll(() => world.close());

const source = '国办发明电〔2026〕演示号';
const rest = { kind: 'rest', name: '春节', source };
const setDay = (day: string, version: number, body: object = rest, as = sysadmin) =>
  as.patch(`/calendar/days/${day}`, version, body);
const read = async (year: number) => (await sysadmin.get(`/calendar?year=${year}`)).body;
const book = () => world.app.get(WorkCalendar).book();

describe('2026 年随系统发布', () => {
  it('全年 248 个工作日，六个调休上班日', async () => {
    const { workdays, notice, marks } = await read(2026);
    expect([workdays, notice.isKnown, notice.isPublished]).toEqual([248, true, true]);
    const work = marks.filter(({ kind }: { kind: string }) => kind === 'work');
    expect(work.map(({ day }: { day: string }) => day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(marks).toHaveLength(33 + 6);
  });

  it.each([
    ['2026-02-14', true],
    ['2026-02-17', false],
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2026-11-26', true],
    ['2026-11-28', false],
  ])('%s 上班：%s', async (day, expected) => {
    expect((await book()).isWorkday(day)).toBe(expected);
  });

  it('跨国庆三个工作日，到补班的周六', async () => {
    expect(addWorkdays('2026-09-30', 3, await book())).toBe('2026-10-10');
  });
});

describe('2027 年由管理员录入', () => {
  it('未录入：不知道，只按普通周；录一天立即生效，标明录入完毕才算知道', async () => {
    expect((await read(2027)).notice).toMatchObject({ isKnown: false, source: null, version: 0 });
    expect((await book()).isWorkday('2027-02-08')).toBe(true);
    const { status, body } = await setDay('2027-02-08', 0);
    expect(status).toBe(200);
    expect(body.marks).toContainEqual({ day: '2027-02-08', ...rest, isOwn: true, version: 1 });
    expect((await book()).isWorkday('2027-02-08')).toBe(false);
    expect((await book()).knows(2027)).toBe(false);
    const entered = await sysadmin.patch('/calendar/years/2027', 0, { isEntered: true, source });
    expect(entered.body.notice).toMatchObject({ isKnown: true, isEntered: true, source });
    expect((await book()).knows(2027)).toBe(true);
    await sysadmin.patch('/calendar/years/2027', 1, { isEntered: false, source });
    expect((await book()).knows(2027)).toBe(false);
  });

  it('公布的一天可以改回普通周，也可以改成上班', async () => {
    await setDay('2026-05-05', 0, { ...rest, kind: 'standard', name: '更正' });
    expect((await book()).isWorkday('2026-05-05')).toBe(true);
    await setDay('2026-05-05', 1, { ...rest, name: '劳动节' });
    expect((await book()).isWorkday('2026-05-05')).toBe(false);
  });

  it('改过一次：旧版本 412，说明谁改成了什么', async () => {
    await setDay('2027-05-01', 0);
    const stale = await setDay('2027-05-01', 0, { ...rest, name: '劳动节' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    expect(stale.body.conflict).toMatchObject({ by: '丁系统' });
    expect((await setDay('2027-05-01', 1, { ...rest, name: '劳动节' })).status).toBe(200);
  });

  it('两人同时录同一天：一个成，一个 412；没有的版本也是 412', async () => {
    const both = await Promise.all([setDay('2027-06-09', 0), setDay('2027-06-09', 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await setDay('2027-06-10', 3)).status).toBe(412);
  });

  it.each([
    ['没有这种调整', { ...rest, kind: 'half' }, ['kind']],
    ['没有名称与依据', { kind: 'rest', name: '', source: '' }, ['name', 'source']],
    ['多出的字段', { ...rest, version: 1 }, ['version']],
  ])('%s：400', async (_, body, fields) => {
    const answer = await setDay('2027-07-01', 0, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(fields);
  });

  it('没有这一天：404；没带版本：428', async () => {
    expect((await setDay('2027-02-30', 0)).status).toBe(404);
    expect(
      (await sysadmin.patch('/calendar/years/1999', 0, { isEntered: true, source })).status,
    ).toBe(404);
    expect((await sysadmin.send('PATCH', '/calendar/days/2027-03-01', rest)).status).toBe(428);
  });

  it('留痕写明前后', async () => {
    await setDay('2027-09-15', 0);
    await setDay('2027-09-15', 1, { ...rest, name: '中秋' });
    const trail = await world.db.query<{ after: object; before: object | null }>(
      sql(
        'spec-trail',
        `select before, after from audit_event where subject_type = 'calendar_day' and subject_id = '2027-09-15' order by id`,
      ),
    );
    expect(trail).toMatchObject([
      { before: null, after: { name: '春节', version: 1 } },
      { before: { name: '春节', version: 1 }, after: { name: '中秋', version: 2 } },
    ]);
  });

  it('库里也不许删、不许跳版本', async () => {
    await setDay('2027-10-01', 0);
    const skip = sql(
      'spec-skip',
      `update calendar_override set version = 9 where day = '2027-10-01'`,
    );
    await expect(world.db.change(skip)).rejects.toThrow();
    await expect(
      world.db.change(sql('spec-delete', 'delete from calendar_override')),
    ).rejects.toThrow();
  });
});

describe('谁能看、谁能改', () => {
  it.each([
    ['sysadmin', 200, 200],
    ['hub', 200, 403],
    ['secretary', 200, 403],
    ['officer', 200, 403],
    ['unit-head', 200, 403],
    ['staff', 403, 403],
    ['secadmin', 403, 403],
  ])('%s：看 %i，改 %i', async (username, seen, changed) => {
    const client = await world.as(username);
    expect((await client.get('/calendar')).status).toBe(seen);
    const year = { isEntered: false, source };
    expect((await client.patch('/calendar/years/2031', 0, year)).status).toBe(changed);
  });

  it.each([['year=abc'], ['year=1999'], ['month=3']])('%s：400', async (query) => {
    expect((await sysadmin.get(`/calendar?${query}`)).status).toBe(400);
  });
});
