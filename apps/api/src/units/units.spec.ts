import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let admin: Client;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.as('sysadmin');
});
afterAll(() => world.close());

const reasons = (body: { errors: { field: string; reason: string }[] }) =>
  body.errors.map(({ field, reason }) => `${field}：${reason}`);
const read = async (name: string) => (await admin.get(`/units/${world.unit(name)}`)).body;
const add = async (name: string, under = '宁阳市（演示）') => {
  const { status, body } = await admin.post('/units', {
    name,
    kind: 'branch',
    parentId: world.unit(under),
  });
  expect(status).toBe(201);
  return body;
};
const trail = async (id: string) =>
  (await (await world.as('auditadmin')).get(`/audit-events?subjectType=unit&subjectId=${id}`)).body
    .data;

describe('查看单位', () => {
  it('每个登录的人都能看到全部单位，含上级、账号数与可否修改', async () => {
    for (const [username, edit] of [
      ['staff', false],
      ['discipline', false],
      ['sysadmin', true],
    ] as const) {
      const { status, body } = await (await world.as(username)).get('/units?perPage=100');
      expect([status, body.total, body.totalIsExact]).toEqual([200, 27, true]);
      const unit = body.data.find(({ name }: { name: string }) => name === '南山园区');
      expect(unit).toMatchObject({
        kind: 'carrier',
        parentId: world.unit('经济技术开发区'),
        parentName: '经济技术开发区',
        isActive: true,
        can: { edit },
      });
    }
    expect((await read('第一产业招商组')).userCount).toBe(3);
  });

  it('按类别、上级、在用与名称筛选，按拼音排序', async () => {
    const names = async (query: string) =>
      (await admin.get(`/units?perPage=100&${query}`)).body.data.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('kind=branch&sort=name')).toEqual([
      '杭州招商分局',
      '上海招商分局',
      '苏州招商分局',
    ]);
    expect(await names(`parentId=${world.unit('经济技术开发区')}`)).toHaveLength(5);
    expect(await names('active=false')).toEqual([]);
    expect(await names(`q=${encodeURIComponent('园区')}&sort=-name`)).toEqual([
      '南山园区',
      '河沥园区',
    ]);
    expect(await names('q=%25')).toEqual([]);
  });

  it('不认识的条件与排序：400，逐一点名；未登录：401；没有的编号：404', async () => {
    const { status, body } = await admin.get('/units?colour=red&sort=size&kind=moon');
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'colour',
      'kind',
      'sort',
    ]);
    expect((await world.stranger().get('/units')).status).toBe(401);
    expect((await admin.get('/units/not-an-id')).status).toBe(404);
  });
});

describe('新增单位', () => {
  it('系统管理员可以新增，并留痕', async () => {
    const unit = await add('南京招商分局');
    expect(unit).toMatchObject({
      name: '南京招商分局',
      parentName: '宁阳市（演示）',
      version: 1,
      userCount: 0,
    });
    const [event] = await trail(unit.id);
    expect(event).toMatchObject({
      action: 'unit.create',
      actor: { name: '丁系统' },
      subjectLabel: '南京招商分局',
    });
  });

  it('其他岗位不能新增或修改：403', async () => {
    for (const username of ['staff', 'hub', 'secadmin', 'auditadmin', 'leader']) {
      const client = await world.as(username);
      const input = { name: '某单位', kind: 'branch', parentId: world.unit('市招商中心') };
      expect((await client.post('/units', input)).status).toBe(403);
      expect(
        (await client.patch(`/units/${world.unit('商务局')}`, 1, { name: '商务' })).status,
      ).toBe(403);
    }
  });

  it('重名又没有上级：一次说明两处；第二个县市也不行', async () => {
    const first = await admin.post('/units', { name: '商务局', kind: 'department' });
    expect(first.status).toBe(422);
    expect(reasons(first.body)).toEqual(['name：已有同名单位', 'parentId：没有填写上级单位']);
    const second = await admin.post('/units', { name: '某县', kind: 'county' });
    expect(reasons(second.body)).toEqual(['kind：已有县市「宁阳市（演示）」，只能有一个']);
  });

  it('上级不存在：422；形状不对：400', async () => {
    const ghost = { name: '甲', kind: 'town', parentId: '01890000-0000-7000-8000-000000000000' };
    expect(reasons((await admin.post('/units', ghost)).body)).toEqual(['parentId：上级单位不存在']);
    const { status, body } = await admin.post('/units', {
      kind: 'village',
      parentId: 'x',
      isActive: true,
    });
    expect(status).toBe(400);
    const fields = body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['name', 'kind', 'parentId', 'isActive']));
  });

  it('同一个 Idempotency-Key 提交两次，只新增一个', async () => {
    const input = { name: '合肥招商分局', kind: 'branch', parentId: world.unit('宁阳市（演示）') };
    const key = { 'idempotency-key': 'unit-hefei-1' };
    const [first, second] = [
      await admin.post('/units', input, key),
      await admin.post('/units', input, key),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });

  it('两人同时新增同名单位，只成一个', async () => {
    const input = { name: '武汉招商分局', kind: 'branch', parentId: world.unit('宁阳市（演示）') };
    const answers = await Promise.all([admin.post('/units', input), admin.post('/units', input)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});

describe('修改单位', () => {
  it('改名与排序：版本加一，留痕前后值', async () => {
    const { id } = await add('温州招商分局');
    const { status, body } = await admin.patch(`/units/${id}`, 1, {
      name: '浙南招商分局',
      sortOrder: 9,
    });
    expect([status, body.name, body.version]).toEqual([200, '浙南招商分局', 2]);
    const [event] = await trail(id);
    expect(event).toMatchObject({
      action: 'unit.edit',
      before: { name: '温州招商分局', sortOrder: 0 },
      after: { name: '浙南招商分局', sortOrder: 9 },
    });
  });

  it('没有变化的修改不升版本、不留痕', async () => {
    const { id } = await add('宁波招商分局');
    const { body } = await admin.patch(`/units/${id}`, 1, { name: '宁波招商分局' });
    expect(body.version).toBe(1);
    expect(await trail(id)).toHaveLength(1);
  });

  it('依据的版本过时：412，说明谁改了什么；不带版本：428', async () => {
    const { id } = await add('嘉兴招商分局');
    await admin.patch(`/units/${id}`, 1, { name: '嘉善招商分局' });
    const { status, body } = await admin.patch(`/units/${id}`, 1, { name: '平湖招商分局' });
    expect(status).toBe(412);
    expect(body.conflict).toMatchObject({
      by: '丁系统',
      changed: [{ field: 'name', theirs: '嘉善招商分局', yours: '平湖招商分局' }],
    });
    expect((await admin.send('PATCH', `/units/${id}`, { name: 'x' })).status).toBe(428);
    expect((await read('商务局')).version).toBe(1);
  });

  it('不能移到自己或自己的下级之下', async () => {
    const id = world.unit('经济技术开发区');
    for (const under of ['经济技术开发区', '南山园区']) {
      const { status, body } = await admin.patch(`/units/${id}`, 1, {
        parentId: world.unit(under),
      });
      expect([status, reasons(body)]).toEqual([422, ['parentId：上级单位不能是本单位或它的下级']]);
    }
  });

  it('两人同时把两个单位互设为上级，至多成一个，不成环', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await add(`环甲${round}`), await add(`环乙${round}`)];
      const answers = await Promise.all([
        admin.patch(`/units/${a.id}`, 1, { parentId: b.id }),
        admin.patch(`/units/${b.id}`, 1, { parentId: a.id }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  });

  it('县市不能有上级，也不能改成别的类别', async () => {
    const id = world.unit('宁阳市（演示）');
    const moved = await admin.patch(`/units/${id}`, 1, { parentId: world.unit('商务局') });
    expect(reasons(moved.body)).toEqual(['parentId：县市是最上级，没有上级单位']);
    const changed = await admin.patch(`/units/${id}`, 1, { kind: 'town' });
    expect(reasons(changed.body)).toEqual(['parentId：没有填写上级单位']);
  });
});

describe('停用单位', () => {
  it('还有在用账号或下级时不能停用，并说明有几个', async () => {
    const group = await admin.patch(`/units/${world.unit('第一产业招商组')}`, 1, {
      isActive: false,
    });
    expect([group.status, reasons(group.body)]).toEqual([
      422,
      ['isActive：还有 3 个在用账号、0 个在用下级单位'],
    ]);
    const zone = await admin.patch(`/units/${world.unit('经济技术开发区')}`, 1, {
      isActive: false,
    });
    expect(reasons(zone.body)).toEqual(['isActive：还有 1 个在用账号、5 个在用下级单位']);
  });

  it('停用后不能作上级，恢复后可以；停用两次不重复留痕', async () => {
    const unit = await add('临时专班');
    const { body: off } = await admin.patch(`/units/${unit.id}`, 1, { isActive: false });
    expect([off.isActive, off.version]).toEqual([false, 2]);
    expect((await admin.patch(`/units/${unit.id}`, 2, { isActive: false })).body.version).toBe(2);
    const child = await admin.post('/units', {
      name: '专班一组',
      kind: 'branch',
      parentId: unit.id,
    });
    expect(reasons(child.body)).toEqual(['parentId：上级单位已停用']);
    expect((await admin.patch(`/units/${unit.id}`, 2, { isActive: true })).body.isActive).toBe(
      true,
    );
  });

  it('一边停用单位、一边往里加账号，不会留下停用单位里的在用账号', async () => {
    for (let round = 0; round < 5; round++) {
      const unit = await add(`竞争单位${round}`);
      const input = { username: `racer-${round}`, displayName: '竞争', unitId: unit.id };
      const [off, user] = await Promise.all([
        admin.patch(`/units/${unit.id}`, 1, { isActive: false }),
        admin.post('/users', input),
      ]);
      expect([
        [200, 422],
        [422, 201],
      ]).toContainEqual([off.status, user.status]);
    }
  });
});
