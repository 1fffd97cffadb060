import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

const found = async (q: string) => {
  const { status, body } = await staff.get(`/users/colleagues?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
  return body.data.map(({ name }: { name: string }) => name);
};

describe('找同事', () => {
  it.each([
    ['姓名', '方晓宁'],
    ['姓名里的一个字', '晓'],
    ['拼音', 'fangxiaoning'],
    ['拼音首字母', 'fxn'],
    ['全角大写的首字母', 'ＦＸＮ'],
    ['单位加姓名', '第一产业招商组 方'],
  ])('按%s', async (_, q) => {
    expect(await found(q)).toContain('方晓宁');
  });

  it('只有姓名和单位，账号、岗位一概没有；至多十二人', async () => {
    const { body } = await staff.get('/users/colleagues?q=fxn');
    expect(body).toEqual({
      data: [{ id: world.user('staff'), name: '方晓宁', unit: '第一产业招商组' }],
      hasMore: false,
    });
    const many = (await staff.get(`/users/colleagues?q=${encodeURIComponent('局')}`)).body;
    expect(many.data.length).toBeLessThanOrEqual(12);
  });

  it('停用的账号和系统管理员不列', async () => {
    const rename = sql('spec-rename', 'update app_user set display_name = $2 where username = $1');
    await world.db.change(rename, ['sysadmin', '查无此岗']);
    expect(await found('查无此岗')).toEqual([]);
    await world.db.change(rename, ['staff2', '已经离岗']);
    expect(await found('已经离岗')).toEqual(['已经离岗']);
    await world.db.change(
      sql('spec-disable', `update app_user set status = 'disabled' where username = 'staff2'`),
    );
    expect(await found('已经离岗')).toEqual([]);
  });

  it('没有写要找谁、写了不认识的条件 400；管理员和没登录的不能找', async () => {
    for (const query of ['', '?q=', '?q= ', '?q=方&role=staff'])
      expect((await staff.get(`/users/colleagues${encodeURI(query)}`)).status).toBe(400);
    expect((await (await world.as('sysadmin')).get('/users/colleagues?q=f')).status).toBe(403);
    expect((await world.stranger().get('/users/colleagues?q=f')).status).toBe(401);
  });
});
