import { importSteps } from '../../../../test/fixtures/import-steps.js';
import { workbookOf } from '../../../../test/fixtures/ledger-workbook.js';
import { parts, zipOf } from '../../../../test/fixtures/zip.js';
import type { Answer } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
beforeAll(async () => (world = await openWorld()));
afterAll(() => world.close());

const { checked } = importSteps(() => world);

describe('来者不善的文件', () => {
  const upload = async (name: string, file: Buffer): Promise<Answer> =>
    (await world.as('hub')).upload('/imports', name, file);

  it.each([
    ['旧版.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 .xls'],
    ['改名.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 .xls'],
    ['宏.xlsm', Buffer.from('504b0304', 'hex'), '宏'],
    ['表.csv', Buffer.from('a,b'), '.csv'],
    ['图片.xlsx', Buffer.from('89504e47', 'hex'), '不是 .xlsx'],
    ['空.xlsx', Buffer.alloc(0), '空的'],
    ['残.xlsx', Buffer.from('504b030400000000', 'hex'), '损坏'],
  ])('%s 一句话说明为何不收', async (name, file, words) => {
    const { status, body } = await upload(name, file);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'import.file-refused' });
    expect(body.detail).toContain(words);
  });

  it('展开百倍以上的压缩炸弹，未展开就拒收', async () => {
    const bomb = zipOf({
      ...parts('<row r="1"><c r="A1"/></row>'),
      'xl/bomb.xml': ' '.repeat(30_000_000),
    });
    expect((await upload('炸弹.xlsx', bomb)).body.detail).toContain('展开后过大');
  });

  it('谎报大小的压缩包，展开时停在所报之处', async () => {
    const liar = zipOf(parts(' '.repeat(2_000_000)), { 'xl/worksheets/sheet1.xml': 100 });
    expect(await checked('hub', liar)).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('损坏'),
    });
  });

  it.each([
    ['<row r="1048576"><c r="A1048576"><v>1</v></c></row>', '第 1048576 行'],
    ['<row r="1"><c r="XFD1"><v>1</v></c></row>', '第 XFD 列'],
    ['<row x=">" r="99999999"><c><v>1</v></c></row>', '损坏'],
    ['<row r="1"><c r="B1" t="str"><f>NOW()</f></c></row>', '单元格 B1 的公式'],
    ['<row r="1"><c r="G45"><f>SUM(G1:G44)</f><v></v></c></row>', '单元格 G45 的公式'],
    ['<row r="1"><c r="A1"><v>1</v></c></row>', '没有找到表头'],
  ])('工作表 %s 检查后说明原因', async (row, words) => {
    const ledger = await checked('hub', zipOf(parts(row)));
    expect(ledger).toMatchObject({ status: 'failed', can: { register: false, withdraw: true } });
    expect(ledger.failure).toContain(words);
  });

  it('工作表藏在别处，照样先量再读', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, ...rest } = parts('<row r="9999999"/>');
    const rels = rest['xl/_rels/workbook.xml.rels']!.replace('worksheets/sheet1', 'other/hidden');
    const file = { ...rest, 'xl/_rels/workbook.xml.rels': rels, 'xl/other/hidden.xml': sheet! };
    expect((await checked('hub', zipOf(file))).failure).toContain('第 9999999 行');
  });

  it('超过 20 MB 的文件不收', async () => {
    const answer = await upload('大.xlsx', Buffer.alloc(21 * 1024 * 1024));
    expect(answer).toMatchObject({ status: 413, body: { code: 'import.file-too-large' } });
  });

  it('没有附文件不成为导入，没有表头的由检查说明', async () => {
    const client = await world.as('hub');
    expect(await client.post('/imports', {})).toMatchObject({ status: 415 });
    expect(await upload('台账.xlsx', await workbookOf([['甲']]))).toMatchObject({ status: 202 });
  });
});
