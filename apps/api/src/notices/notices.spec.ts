import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { Notices } from './index.js';

let world: World;
let notices: Notices;

beforeAll(async () => {
  world = await openWorld();
  notices = world.app.get(Notices, { strict: false });
});
afterAll(() => world.close());

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
const note = (key: string, who: string[] = ['staff']) => ({
  key,
  kind: 'alert' as const,
  title: '示范项目已 15 个工作日未联系',
  body: '请今天联系并登记。',
  path: '/leads/1/show',
  userIds: who.map((name) => world.user(name)),
});
const told = (key: string) =>
  rows<{ title: string; body: string }>('select title, body from notice where key = $1', [key]);
const outbox = () => rows(`select id from outbox where topic = 'notices.deliver'`);

describe('告知', () => {
  it('同一件事一个人只告知一次：再告知不增加，也不再发往渠道', async () => {
    await notices.tell(note('spec:once', ['staff', 'hub']));
    const before = (await outbox()).length;
    await notices.tell(note('spec:once', ['staff', 'hub']));
    expect([await told('spec:once'), (await outbox()).length]).toEqual([
      [expect.anything(), expect.anything()],
      before,
    ]);
  });

  it('两处同时告知，仍只一次', async () => {
    await Promise.all(Array.from({ length: 8 }, () => notices.tell(note('spec:race'))));
    expect(await told('spec:race')).toHaveLength(1);
  });

  it('与变更同进退：撤销的变更不告知', async () => {
    const failing = world.db.tx(async () => {
      await notices.tell(note('spec:rolled-back'));
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await told('spec:rolled-back')).toEqual([]);
  });

  it('文字里的电话和金额换成记号', async () => {
    const body = '总投资 3 亿元，联系人 13812345678。';
    await notices.tell({ ...note('spec:figures'), body });
    expect(await told('spec:figures')).toMatchObject([
      { body: '总投资 〔金额〕，联系人 〔电话〕。' },
    ]);
  });

  it('离岗的人不再告知', async () => {
    await world.db.tx(() =>
      world.db.change(sql('spec-off', `update app_user set status = 'disabled' where id = $1`), [
        world.user('staff2'),
      ]),
    );
    await notices.tell(note('spec:left', ['staff2', 'hub']));
    expect(await told('spec:left')).toHaveLength(1);
  });

  it('链接只能是系统里的页面', async () => {
    const bad = { ...note('spec:path'), path: 'https://example.com' };
    await expect(notices.tell(bad)).rejects.toMatchObject({ code: '23514' });
    await expect(notices.tell({ ...bad, path: '//example.com' })).rejects.toMatchObject({
      code: '23514',
    });
  });

  it('告知过的话改不了，也删不掉', async () => {
    await notices.tell(note('spec:kept'));
    const change = (text: string) => rows(text, ['spec:kept']);
    await expect(change(`update notice set title = 'x' where key = $1`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(change('delete from notice where key = $1')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
