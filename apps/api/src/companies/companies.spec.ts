import { buildCompany, companyName } from '../../../../test/world/build-company.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { usccOf } from '../../../../test/world/build-uscc.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let staff2: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, staff2, hub] = (await Promise.all(
    ['staff', 'staff2', 'hub'].map((name) => world.as(name)),
  )) as [Client, Client, Client];
});
afterAll(() => world.close());

const fullWidth = (text: string): string =>
  [...text].map((char) => String.fromCodePoint(char.codePointAt(0)! + 0xfee0)).join('');
const similar = async (query: Record<string, string>, as = staff) =>
  (await as.get(`/companies/similar?${new URLSearchParams(query)}`)).body;

describe('登记企业', () => {
  it('代码全角、小写、带空格都认作同一个；第二家同代码 409', async () => {
    const uscc = usccOf(301);
    const written = fullWidth(uscc.toLowerCase()).replace(/^(.{4})/, '$1 ');
    const first = await buildCompany(staff, { uscc: written });
    expect(first.uscc).toBe(uscc);
    const { status, body } = await staff.post('/companies', { name: companyName(), uscc });
    expect([status, body.code]).toEqual([409, 'record.duplicate']);
  });

  it('没有代码的同名企业只能有一家；各有代码的可以同名', async () => {
    const { name } = await buildCompany(staff);
    expect((await staff.post('/companies', { name })).status).toBe(409);
    const shared = companyName();
    await buildCompany(staff, { name: shared, uscc: usccOf(302) });
    await buildCompany(staff, { name: shared, uscc: usccOf(303) });
  });

  it.each([
    [
      '代码错一位',
      { uscc: `${usccOf(304).slice(0, 17)}${usccOf(304).endsWith('1') ? '2' : '1'}` },
      422,
      'uscc',
    ],
    ['代码 17 位', { uscc: usccOf(305).slice(1) }, 422, 'uscc'],
    ['名称一个字', { name: '甲' }, 400, 'name'],
    ['名称清空', { name: null }, 400, 'name'],
    ['没有的字段', { boss: '王' }, 400, 'boss'],
    ['注册资本为负', { registeredCapitalYuan: -1 }, 400, 'registeredCapitalYuan'],
  ])('%s：指名拒绝', async (_, wrong, status, field) => {
    const answer = await staff.post('/companies', { name: companyName(), ...wrong });
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
  });

  it('看项目的岗位不都能登记企业', async () => {
    for (const username of ['supervisor', 'leader', 'officer', 'sysadmin']) {
      const { status } = await (
        await world.as(username)
      ).post('/companies', { name: companyName() });
      expect(status).toBe(403);
    }
  });
});

describe('查重', () => {
  it('近似名称告知企业与跟进单位，绝不提项目', async () => {
    const lead = await buildLead(staff2, {
      name: '绝密内容项目',
      secrecy: 'confidential',
      company: { name: '浙江省澜启精密制造股份有限公司', uscc: usccOf(310) },
    });
    const found = await similar({ name: '澜启精密制造（集团）有限公司' });
    expect(found).toEqual([
      {
        companyId: lead.company.id,
        name: lead.company.name,
        match: 'name',
        heldByUnits: ['第二产业招商组'],
      },
    ]);
    const byCode = await similar({ name: '另一个名字', uscc: fullWidth(usccOf(310)) });
    expect(byCode).toMatchObject([{ companyId: lead.company.id, match: 'code' }]);
    expect(JSON.stringify([found, byCode])).not.toMatch(new RegExp(`绝密|${lead.id}|${lead.no}`));
  });

  it('只是都叫有限公司、都在一个省，不算近似', async () => {
    await buildCompany(staff, { name: '浙江星海电子科技有限公司' });
    expect(await similar({ name: '浙江远洋食品有限公司' })).toEqual([]);
  });

  it.each([
    'name=甲乙&name=丙丁',
    'name=%25_%25',
    'name=%00',
    'uscc=1',
    'name[]=x',
    `name=${'长'.repeat(121)}`,
    '',
  ])('奇怪的问法 %s 不会出错到 500', async (query) => {
    const { status } = await staff.get(`/companies/similar?${query}`);
    expect(status).toBeLessThan(500);
  });
});

describe('谁看得到、谁改得了', () => {
  it('别的单位登记、也没有可见项目的企业：列不出、打不开、改不了', async () => {
    const company = await buildCompany(staff);
    const { total } = (await staff2.get(`/companies?q=${encodeURIComponent(company.name)}`)).body;
    expect(total).toBe(0);
    expect((await staff2.get(`/companies/${company.id}`)).status).toBe(404);
    expect((await staff2.patch(`/companies/${company.id}`, 1, { region: '杭州' })).status).toBe(
      404,
    );
    expect((await staff.get(`/companies/${company.id}`)).body.can.edit).toBe(true);
  });

  it('成了自己项目的投资方就看得到；项目数只数自己看得到的', async () => {
    const company = await buildCompany(staff);
    await buildLead(staff, { companyId: company.id });
    await buildLead(staff2, { companyId: company.id });
    await buildLead(hub, { companyId: company.id, recruitingUnitId: world.unit('第二产业招商组') });
    const seen = async (as: Client) => (await as.get(`/companies/${company.id}`)).body.leadCount;
    expect([await seen(staff), await seen(staff2), await seen(hub)]).toEqual([1, 2, 3]);
  });

  it('只有保密项目的企业，督查看不到', async () => {
    const { company } = await buildLead(staff, { secrecy: 'confidential' });
    expect((await (await world.as('supervisor')).get(`/companies/${company.id}`)).status).toBe(404);
    expect((await (await world.as('leader')).get(`/companies/${company.id}`)).status).toBe(200);
  });

  it('跟进单位与招商中心可改；别的单位看得到也不可改；没有代码的可补代码', async () => {
    const company = await buildCompany(staff);
    await buildLead(staff2, { companyId: company.id });
    expect((await staff.patch(`/companies/${company.id}`, 1, { region: '上海' })).status).toBe(403);
    expect(
      (await staff2.patch(`/companies/${company.id}`, 1, { region: '苏州', uscc: usccOf(320) }))
        .status,
    ).toBe(200);
    expect((await hub.patch(`/companies/${company.id}`, 2, { region: '无锡' })).body).toMatchObject(
      {
        region: '无锡',
        uscc: usccOf(320),
        version: 3,
      },
    );
  });

  it('版本缺了 428，过时 412 并说明谁改了什么；改成别家的代码 409', async () => {
    const company = await buildCompany(staff, { uscc: usccOf(330) });
    await buildCompany(staff, { uscc: usccOf(331) });
    expect((await staff.send('PATCH', `/companies/${company.id}`, { region: '甲' })).status).toBe(
      428,
    );
    await staff.patch(`/companies/${company.id}`, 1, { region: '甲地' });
    const { status, body } = await staff.patch(`/companies/${company.id}`, 1, { region: '乙地' });
    expect(status).toBe(412);
    expect(body.conflict).toMatchObject({
      by: '方晓宁',
      changed: [{ field: 'region', theirs: '甲地', yours: '乙地' }],
    });
    expect((await staff.patch(`/companies/${company.id}`, 2, { uscc: usccOf(331) })).status).toBe(
      409,
    );
  });
});

describe('列表', () => {
  it('按名称、拼音首字母、代码检索，按地区与有无代码筛选', async () => {
    const uscc = usccOf(340);
    await buildCompany(staff, { name: '东方红拖拉机厂', uscc, region: '河南洛阳' });
    const names = async (query: Record<string, string>) =>
      (await staff.get(`/companies?${new URLSearchParams(query)}`)).body.data.map(
        ({ name }: { name: string }) => name,
      );
    for (const q of ['拖拉', 'dfhtlj', 'DFH', uscc.toLowerCase(), '东方 拖拉机']) {
      expect(await names({ q })).toEqual(['东方红拖拉机厂']);
    }
    expect(await names({ region: '洛阳', hasCode: 'true' })).toEqual(['东方红拖拉机厂']);
    expect(await names({ region: '洛阳', hasCode: 'false' })).toEqual([]);
    expect(await names({ region: '%' })).toEqual([]);
  });

  it.each([
    ['boss=1', 'boss'],
    ['hasCode=1', 'hasCode'],
    ['sort=boss', 'sort'],
    ['perPage=101', 'perPage'],
  ])('读不懂的条件 %s：400 指名', async (query, field) => {
    const { status, body } = await staff.get(`/companies?${query}`);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });
});

describe('改名之后，项目仍按新名字、新代码找得到', () => {
  const finds = async (q: string, id: string): Promise<boolean> =>
    (await staff.get(`/leads?q=${encodeURIComponent(q)}`)).body.data.some(
      (lead: { id: string }) => lead.id === id,
    );

  it('企业改名：新名与其拼音找得到，旧名找不到；项目自己的版本与更新时间不动', async () => {
    const lead = await buildLead(staff, { company: { name: '蓝鲸旧名有限公司' } });
    expect(await finds('蓝鲸', lead.id)).toBe(true);
    await staff.patch(`/companies/${lead.company.id}`, 1, { name: '飞鹤新名有限公司' });
    expect([await finds('飞鹤', lead.id), await finds('fhxm', lead.id)]).toEqual([true, true]);
    expect(await finds('蓝鲸', lead.id)).toBe(false);
    const { version, updatedAt } = (await staff.get(`/leads/${lead.id}`)).body;
    expect([version, updatedAt]).toEqual([lead.version, lead.updatedAt]);
  });

  it('后来的登记补上了代码：先登记的项目也按代码找得到', async () => {
    const name = companyName();
    const lead = await buildLead(staff, { company: { name } });
    await buildLead(staff, { company: { name, uscc: usccOf(350) } });
    expect(await finds(usccOf(350), lead.id)).toBe(true);
  });
});
