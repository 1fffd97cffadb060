import readSheets from 'read-excel-file/universal';
import { importSteps } from '../../../../test/fixtures/import-steps.js';
import { ledgerFile } from '../../../../test/fixtures/ledger-workbook.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import type { Answer, Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { leadFilterWords } from './lead-export.js';
import { leadList } from './lead-list.js';

let world: World;
let hub: Client;
beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
});
afterAll(() => world.close());

const { checked, register, rowsOf } = importSteps(() => world);

const cellsOf = async ({ body }: Answer): Promise<unknown[][]> => {
  const [sheet] = await readSheets(new Blob([new Uint8Array(body)]));
  return sheet!.data as unknown[][];
};
/** The rows of a list's workbook by heading. */
const sheetOf = async (client: Client, path: string) => {
  const answer = await client.get(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  const cells = await cellsOf(answer);
  const headings = cells[4]!.map(String);
  const rows = cells
    .slice(5)
    .map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));
  return { head: cells.slice(0, 4).map(([first]) => String(first)), headings, rows };
};
const exportsOnTrail = async () =>
  world.db.query<{ by: string; what: string; after: { filters: string; count: number } }>(
    sql(
      'test-exports',
      `select actor_name as by, subject_id as what, after from audit_event
       where action = 'list.export' order by id`,
    ),
  );

describe('导出的台账再导入', () => {
  it('导入台账、按台账版式导出、再导入：每一行都已在库，什么也不新建', async () => {
    const first = await checked('hub', ledgerFile());
    await register('hub', first.id);
    const answer = await hub.get('/leads/ledger.xlsx');
    expect(answer.status).toBe(200);
    const again = await checked('hub', answer.body, '导出的台账.xlsx');
    expect(again).toMatchObject({
      missingFields: [],
      counts: { rows: 150, good: 0, doubtful: 150, faulty: 0 },
    });
    const rows = await rowsOf('hub', again.id);
    const isOnFile = (row: { findings: { reason: string }[] }) =>
      row.findings.some(({ reason }) => reason.startsWith('已在库'));
    expect(rows.filter((row) => row.verdict !== 'note').every(isOnFile)).toBe(true);
    const { body } = await register('hub', again.id);
    expect(body.result).toEqual({ created: 0, skipped: 150, doubtful: 0, companiesCreated: 0 });
  });

  it('版式与县里的台账一字不差：列、次序、单位、合并表头', async () => {
    const [own] = await readSheets(new Blob([new Uint8Array(ledgerFile())]));
    const cells = await cellsOf(await hub.get('/leads/ledger.xlsx'));
    expect(cells.slice(2, 4)).toEqual(own!.data.slice(2, 4));
  });

  it('数与日期不走样，联系电话不导出', async () => {
    const [own] = await readSheets(new Blob([new Uint8Array(ledgerFile())]));
    const cells = await cellsOf(await hub.get('/leads/ledger.xlsx'));
    const row = (data: unknown[][]) => data.find(([, name]) => name === own!.data[4]![1])!;
    const [before, after] = [row(own!.data as unknown[][]), row(cells)];
    const phone = 16;
    expect(after.slice(1, phone)).toEqual(before.slice(1, phone));
    expect(after.slice(phone + 1)).toEqual(before.slice(phone + 1));
    expect(after[phone]).toBeNull();
    expect(JSON.stringify(cells)).not.toContain(String(before[phone]));
  });
});

describe('列表导出', () => {
  it('筛选后的全部行，不止一页；表头写明谁、何时、什么条件、几行', async () => {
    const { body } = await hub.get('/leads?stage=negotiating&perPage=1');
    const { head, rows } = await sheetOf(hub, '/leads/export.xlsx?stage=negotiating&sort=no');
    expect(rows).toHaveLength(body.total);
    expect(rows.length).toBeGreaterThan(25);
    expect(new Set(rows.map((row) => row['当前阶段（申报）']))).toEqual(new Set(['在谈']));
    expect(head[0]).toContain('内部资料');
    expect(head[2]).toMatch(
      new RegExp(
        `^截至：\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}  导出人：胡春明（.+）  共 ${body.total} 行$`,
      ),
    );
    expect(head[3]).toBe('筛选条件：阶段：在谈');
  });

  it('数是数、日期是日期、编号是文本；金额以万元计并写在表头', async () => {
    const lead = await buildLead(hub, { name: '类型项目', totalInvestmentYuan: 123_456_700 });
    const { rows } = await sheetOf(hub, '/leads/export.xlsx?q=类型项目');
    expect(rows).toEqual([
      expect.objectContaining({
        编号: lead.no,
        '总投资（万元）': 12345.67,
        首次接洽: expect.any(Date),
      }),
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＠x'])(
    '%s 开头的名称不会成为公式',
    async (start) => {
      const name = `${start} 注入`;
      const lead = await buildLead(hub, { name });
      const { rows } = await sheetOf(hub, '/leads/export.xlsx?sort=-createdAt&q=注入');
      expect(rows.find((row) => row.编号 === lead.no)!.项目名称).toBe(`'${name}`);
    },
  );

  it('公式样的名称导出再导入，仍认得是同一个项目', async () => {
    const { body } = await hub.get('/leads/ledger.xlsx?q=注入');
    const again = await checked('hub', body, '注入.xlsx');
    const result = (await register('hub', again.id)).body.result;
    expect(result).toMatchObject({ created: 0, skipped: 6 });
  });

  it('每次导出都留痕：谁、什么条件、多少行', async () => {
    const before = await exportsOnTrail();
    await sheetOf(hub, '/leads/export.xlsx?q=类型项目');
    expect((await exportsOnTrail()).slice(before.length)).toEqual([
      { by: '胡春明', what: 'leads', after: { filters: '检索：类型项目', count: 1 } },
    ]);
  });

  it('列表上看不到的，导出里也没有：涉密项目只给能读的人', async () => {
    await buildLead(hub, { name: '涉密甲项目', secrecy: 'confidential' });
    const counts = async (client: Client) => [
      (await client.get('/leads?q=涉密甲项目')).body.total,
      (await sheetOf(client, '/leads/export.xlsx?q=涉密甲项目')).rows.length,
    ];
    expect(await counts(hub)).toEqual([1, 1]);
    expect(await counts(await world.as('staff'))).toEqual([0, 0]);
  });

  it.each(['/leads/export.xlsx', '/leads/ledger.xlsx', '/companies/export.xlsx'])(
    '%s：不认识的条件 400，未登录 401',
    async (path) => {
      const answer = await hub.get(`${path}?shenme=1`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
      expect((await world.stranger().get(path)).status).toBe(401);
    },
  );

  it('同一人同时只导一份，另一份 409；别人不受影响', async () => {
    const staff = await world.as('staff');
    const paths = ['/leads/export.xlsx', '/leads/ledger.xlsx'];
    const [one, other, theirs] = await Promise.all([
      ...paths.map((path) => hub.get(path)),
      staff.get('/leads/export.xlsx'),
    ]);
    expect([one!.status, other!.status].sort()).toEqual([200, 409]);
    expect(theirs!.status).toBe(200);
    expect((await hub.get('/leads/export.xlsx')).status).toBe(200);
  });
});

it('列表的每个条件都有表头用的说法，表头里不出现代号', () => {
  expect(Object.keys(leadFilterWords).sort()).toEqual(Object.keys(leadList.filters).sort());
});

describe('别的列表', () => {
  it('企业：信用代码是文本', async () => {
    const { rows } = await sheetOf(hub, '/companies/export.xlsx?hasCode=true');
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.every((row) => typeof row.统一社会信用代码 === 'string')).toBe(true);
  });

  it('疑似重复、留痕：各按列表的岗位，别人 403', async () => {
    await sheetOf(hub, '/doubles/export.xlsx?status=open');
    const auditor = await world.as('auditadmin');
    const { rows } = await sheetOf(auditor, '/audit-events/export.xlsx?action=list.export');
    expect(rows.length).toBeGreaterThan(3);
    expect((await hub.get('/audit-events/export.xlsx')).status).toBe(403);
    expect((await (await world.as('sysadmin')).get('/leads/export.xlsx')).status).toBe(403);
  });
});
