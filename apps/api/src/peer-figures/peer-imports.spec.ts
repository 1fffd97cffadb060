import { peerColumns } from '@luodi/domain';
import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { readWorkbook } from '../imports/index.js';

let world: World;
let hub: Client;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;
const head = peerColumns.map(({ heading }) => heading);
const source = '演示市 2026 年 9 月招商引资通报';
const rowsOf = (county: string): Cell[][] => [
  [county, '新签约项目', 12, '2026-09-30', source],
  [county, '新签约总投资', 120_000, '2026-09-30', source],
];
const workbook = (rows: Cell[][]): Promise<Buffer> =>
  writeWorkbook([head, ...rows] as never).toBuffer();

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
});
afterAll(() => world.close());

const send = async (
  path: string,
  rows: Cell[][],
  as = hub,
): Promise<{ status: number; body: Body }> =>
  as.upload(`/peer-figures/${path}`, '周边数据.xlsx', await workbook(rows));
const totalOf = async (county: string): Promise<number> =>
  (await hub.get(`/peer-figures?q=${encodeURIComponent(county)}`)).body.total;

describe('从工作簿导入周边县市的数', () => {
  it('检查：一次列出每一格的错（行、列、怎么改），什么也不写入', async () => {
    const bad: Cell[] = ['县', '引资总额', '约 12', '2999-01-01', '网'];
    const { status, body } = await send('import-checks', [...rowsOf('甲县（检查）'), bad]);
    expect([status, body.isEntered, body.entering]).toEqual([200, false, 2]);
    const cells = body.faults.map(({ column, rowNo }: Body) => `${column}${rowNo}`);
    expect(cells).toEqual(['A4', 'B4', 'C4', 'D4', 'E4']);
    for (const { heading, value, reason, fix } of body.faults)
      expect([heading, value, reason, fix].every(Boolean)).toBe(true);
    expect(await totalOf('甲县（检查）')).toBe(0);
  });

  it('有一格不对，一行也不导入：422 逐格写明', async () => {
    const { status, body } = await send('imports', [
      ...rowsOf('乙县（有错）'),
      ['乙县（有错）', '新开工项目', 3, '2026-09-30', null],
    ]);
    expect([status, body.errors.length]).toEqual([422, 1]);
    expect(body.errors[0]).toMatchObject({ field: '第 4 行 E 出处', reason: '没有填写' });
    expect(await totalOf('乙县（有错）')).toBe(0);
  });

  it('导入：数、截止日、出处一个不少；同一份再导入，什么也不变', async () => {
    const rows = rowsOf('丙县（导入）');
    const first = await send('imports', rows);
    expect([first.status, first.body.entering, first.body.isEntered]).toEqual([201, 2, true]);
    const list = async (): Promise<Body> =>
      (await hub.get(`/peer-figures?q=${encodeURIComponent('丙县（导入）')}`)).body;
    const before = await list();
    expect(
      before.data.map(({ indicator, figure, asOf, source: from, version }: Body) => [
        ...[indicator, figure, asOf, from, version],
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['signed-count', 12, '2026-09-30', source, 1],
        ['signed-amount', 1_200_000_000, '2026-09-30', source, 1],
      ]),
    );
    const again = await send('imports', rows);
    expect([again.body.entering, again.body.unchanged]).toEqual([0, 2]);
    expect(await list()).toEqual(before);
  });

  it('改了一个数再导入：只录那一个，旧的仍在；检查先说明取代什么', async () => {
    const [first, second] = rowsOf('丁县（改数）') as [Cell[], Cell[]];
    await send('imports', [first, second]);
    const changed = [first, [...second.slice(0, 2), 130_000, ...second.slice(3)]];
    const { body } = await send('import-checks', changed);
    expect(body.rows.map(({ state, before }: Body) => [state, before])).toEqual([
      ['same', null],
      ['replaces', 1_200_000_000],
    ]);
    await send('imports', changed);
    expect(await totalOf('丁县（改数）')).toBe(3);
    const standing = await hub.get(
      `/peer-figures?standing=true&q=${encodeURIComponent('丁县（改数）')}`,
    );
    expect(standing.body.data.map(({ version }: Body) => version).toSorted()).toEqual([1, 2]);
  });

  it('两人同时导入同一份：只录一遍', async () => {
    const rows = rowsOf('戊县（同时）');
    const both = await Promise.all([send('imports', rows), send('imports', rows)]);
    expect(both.map(({ body }) => body.entering).toSorted()).toEqual([0, 2]);
    expect(await totalOf('戊县（同时）')).toBe(2);
  });

  it('模板填上就能导入，附填写说明；不是工作簿的不收；导入留痕', async () => {
    const { status, body } = await hub.get('/peer-figures/template.xlsx');
    const sheets = await readWorkbook(body as Buffer);
    expect([status, sheets.map(({ name }) => name)]).toEqual([200, ['周边对标', '填写说明']]);
    expect(sheets[0]!.rows[0]).toEqual(head);
    const csv = await hub.upload('/peer-figures/import-checks', '数.csv', Buffer.from('a,b'));
    expect(csv.status).toBe(422);
    await send('imports', rowsOf('己县（留痕）'));
    const trail = await (
      await world.as('auditadmin')
    ).get('/audit-events?action=peer-figure.import');
    expect(JSON.stringify(trail.body.data)).toContain('周边数据.xlsx');
  });

  it.each(['leader', 'unit-head', 'staff'])('%s 不能检查、导入、下载模板：403', async (role) => {
    const as = await world.as(role);
    const answers = [
      await send('imports', rowsOf('庚县'), as),
      await send('import-checks', rowsOf('庚县'), as),
      await as.get('/peer-figures/template.xlsx'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
