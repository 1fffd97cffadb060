import { importSteps } from '../../../../test/fixtures/import-steps.js';
import { ledgerOf, type LedgerLine } from '../../../../test/fixtures/ledger-workbook.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
beforeAll(async () => (world = await openWorld()));
afterAll(() => world.close());

const code = '91000000MA00000157';

const { checked, register, rowsOf, work } = importSteps(() => world);

const judged = async (lines: LedgerLine[], username = 'hub') => {
  const ledger = await checked(username, await ledgerOf(lines));
  return { ledger, rows: await rowsOf(username, ledger.id) };
};

describe('谁可以导入', () => {
  it('单位人员只能导入本单位范围内的行，其余行说明原因', async () => {
    const { ledger, rows } = await judged(
      [
        { 项目名称: '本单位项目', 投资方: '范围一号有限公司' },
        { 项目名称: '别单位项目', 投资方: '范围二号有限公司', 招引单位: '第二产业招商组' },
      ],
      'staff',
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['good', 'faulty']);
    expect(rows[1].findings[0].reason).toBe(
      '招引单位不在您的单位范围内，请交由该单位或招商中心导入',
    );
    expect((await register('staff', ledger.id)).body.result).toMatchObject({ created: 1 });
  });

  it('招商中心检查过的台账，单位人员也不能借它登记别单位的项目', async () => {
    const file = await ledgerOf([
      { 项目名称: '越权项目', 投资方: '越权有限公司', 招引单位: '第二产业招商组' },
    ]);
    const ledger = await checked('staff', file);
    const hub = await world.as('hub');
    const remapped = await hub.patch(`/imports/${ledger.id}`, ledger.version, {
      columns: [{ index: 10, field: null }],
    });
    expect(remapped).toMatchObject({ status: 200, body: { status: 'checking' } });
    await work();
    expect(await register('staff', ledger.id)).toMatchObject({ status: 403 });
  });

  it('别单位看不到这份台账：列表、单份、行、导出、登记、撤回都如同没有', async () => {
    const ledger = await checked(
      'staff',
      await ledgerOf([{ 项目名称: '藏', 投资方: '不可见公司' }]),
    );
    const other = await world.as('staff2');
    const at = `/imports/${ledger.id}`;
    for (const path of [at, `${at}/rows`, `${at}/faulty-rows.xlsx`]) {
      expect(await other.get(path)).toMatchObject({ status: 404 });
    }
    expect(await register('staff2', ledger.id)).toMatchObject({ status: 404 });
    expect(await other.post(`${at}/withdrawal`)).toMatchObject({ status: 404 });
    const listed = (await other.get('/imports')).body.data.map(({ id }: { id: string }) => id);
    expect(listed).not.toContain(ledger.id);
    expect((await (await world.as('officer')).get('/imports')).status).toBe(403);
  });

  it('与别单位重复时只说出单位与企业，不泄露对方的项目', async () => {
    const held = await world.as('staff2');
    const lead = await held.post('/leads', {
      name: '绝密代号九号工程',
      company: { name: '浙江远山精密有限公司', uscc: code },
      firstContactOn: '2026-01-05',
    });
    expect(lead.status).toBe(201);
    const { rows } = await judged(
      [
        { 项目名称: '我的项目', 投资方: '浙江远山精密有限公司', 统一社会信用代码: code },
        { 项目名称: '我的二期', 投资方: '浙江远山精密有限责任公司' },
      ],
      'staff',
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['doubtful', 'doubtful']);
    const told = JSON.stringify(rows);
    expect(told).toContain('该投资方（浙江远山精密有限公司）已由「第二产业招商组」跟进');
    expect(told).not.toContain('九号工程');
    expect(told).not.toContain(lead.body.id);
  });
});

describe('读表', () => {
  it('全角数字照样读懂，电话与代码存成规范样式', async () => {
    const { ledger, rows } = await judged([
      {
        项目名称: '全角项目',
        投资方: '全角有限公司',
        统一社会信用代码: '９１００００００ＭＡ０ＡＱ７ＰＥ０Ｘ',
        联系电话: '１８６６０６２４９０７',
        首次接洽时间: '２０２６年３月１５日',
        '总投资（亿元）': '１．２',
      },
    ]);
    expect(rows[0]).toMatchObject({ verdict: 'good', findings: [] });
    await register('hub', ledger.id);
    const lead = await world.db.one(
      sql(
        'test-wide',
        `select l.total_investment_yuan as yuan, l.first_contact_on as first,
        l.contact_phone as phone, c.uscc from lead l join company c on c.id = l.company_id where l.name = '全角项目'`,
      ),
    );
    expect(lead).toEqual({
      yuan: 120_000_000,
      first: '2026-03-15',
      phone: '18660624907',
      uscc: '91000000MA0AQ7PE0X',
    });
  });

  it('同名而代码不同的两行，后一行存疑', async () => {
    const { rows } = await judged([
      { 项目名称: '同名一', 投资方: '同名有限公司', 统一社会信用代码: '91000000MAEMJ1JN8U' },
      { 项目名称: '同名二', 投资方: '同名有限公司', 统一社会信用代码: '91000000MAL6B87T40' },
    ]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['good', 'doubtful']);
  });

  it('人指定的列在登记后记住，下一份台账自动认得', async () => {
    const odd = [
      '序',
      '项目',
      '金主',
      '代码',
      '总投资（亿元）',
      '招引单位',
      '责任人',
      '电话',
      '首谈时间',
      '进度',
      '签约时间',
    ];
    const client = await world.as('hub');
    const ledger = await checked(
      'hub',
      await ledgerOf([{ 项目名称: '记住一', 投资方: '记住一号公司' }], odd),
    );
    expect(ledger).toMatchObject({
      missingFields: [{ field: 'companyName' }],
      can: { register: false },
    });
    const choice = { columns: [{ index: 2, field: 'companyName' }] };
    expect(await client.patch(`/imports/${ledger.id}`, ledger.version - 1, choice)).toMatchObject({
      status: 412,
    });
    expect(await client.patch(`/imports/${ledger.id}`, ledger.version, choice)).toMatchObject({
      status: 200,
    });
    await work();
    expect((await register('hub', ledger.id)).body).toMatchObject({ result: { created: 1 } });
    const next = await checked(
      'hub',
      await ledgerOf([{ 项目名称: '记住二', 投资方: '记住二号公司' }], odd),
    );
    expect(next.columns[2]).toMatchObject({ field: 'companyName', guessedBy: 'remembered' });
  });

  it('列的指定有误时逐处指出', async () => {
    const ledger = await checked(
      'hub',
      await ledgerOf([{ 项目名称: '指错', 投资方: '指错有限公司' }]),
    );
    const client = await world.as('hub');
    const wrong = await client.patch(`/imports/${ledger.id}`, ledger.version, {
      columns: [
        { index: 99, field: 'name' },
        { index: 2, field: 'name' },
      ],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'columns.0.index',
      'columns',
    ]);
  });

  it('短到不成名称、长到存不下的，逐格指出，不等登记时才失败', async () => {
    const { rows } = await judged([
      { 项目名称: '甲', 投资方: '短名有限公司' },
      { 项目名称: '长名项目', 投资方: `${'长'.repeat(130)}公司` },
    ]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['faulty', 'faulty']);
  });

  it('只登记没有疑问的行时，存疑的行随问题行导出，公式样的文字不会被执行', async () => {
    const { ledger } = await judged([
      {
        项目名称: '=HYPERLINK("http://x","点我")',
        投资方: '＝cmd有限公司',
        首次接洽时间: '2026.3',
      },
      { 项目名称: '甲项目', 投资方: '丙丁科技有限公司', 统一社会信用代码: '91000000MAR2KFH812' },
      { 项目名称: '乙项目', 投资方: '丙丁科技有限责任公司' },
    ]);
    const { body } = await register('hub', ledger.id, false);
    expect(body.result).toEqual({ created: 1, skipped: 0, doubtful: 1, companiesCreated: 1 });
    const { body: file } = await (
      await world.as('hub')
    ).get(`/imports/${ledger.id}/faulty-rows.xlsx`);
    const again = await checked('hub', file, '台账-问题行.xlsx');
    const rows = await rowsOf('hub', again.id);
    expect(rows.map(({ name }) => name)).toContain('=HYPERLINK("http://x","点我")');
    expect(rows.map(({ verdict }) => verdict)).not.toContain('good');
  });

  it('撤回后不能再登记，已登记的不能撤回', async () => {
    const { ledger } = await judged([{ 项目名称: '撤回项目', 投资方: '撤回有限公司' }]);
    const client = await world.as('hub');
    expect((await client.post(`/imports/${ledger.id}/withdrawal`)).body.status).toBe('withdrawn');
    expect(await register('hub', ledger.id)).toMatchObject({ status: 409 });
  });
});
