import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readSheets from 'read-excel-file/universal';
import { importSteps } from '../../../../test/fixtures/import-steps.js';
import {
  ledgerFaults,
  ledgerFile,
  ledgerOf,
  workbookOf,
} from '../../../../test/fixtures/ledger-workbook.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import type { Answer } from '../../../../test/world/client.js';
import { sql } from '../kernel/database/sql.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { StageEvents } from '../stage-events/index.js';
import { importFile } from './cli.js';

let world: World;
beforeAll(async () => (world = await openWorld()));
afterAll(() => world.close());

const { checked, register, rowsOf, work } = importSteps(() => world);

const count = async (table: string): Promise<number> =>
  (await world.db.one<{ n: number }>(sql('test-count', `select count(*)::int as n from ${table}`)))!
    .n;

const ids = async () => ({
  leads: await count('lead'),
  companies: await count('company'),
  events: await count('lead_stage_event'),
});

describe('160 行的年度台账', () => {
  const fatal = ledgerFaults().filter((fault) => fault.fatal);
  let ledger: Answer['body'];
  beforeAll(async () => (ledger = await checked('hub', ledgerFile(), '2026年台账.xlsx')));

  it('合并表头、截止日期、单位都读得出，小计与说明不算项目', () => {
    expect(ledger).toMatchObject({
      status: 'checked',
      cutoffOn: '2026-10-31',
      missingFields: [],
      counts: { rows: 160, faulty: 10, notes: 6 },
      can: { register: true, remap: true, withdraw: true },
    });
    const total = ledger.columns.find((c: { field: string }) => c.field === 'totalInvestmentYuan');
    expect(total).toMatchObject({ letter: 'G', guessedBy: 'name' });
  });

  it('逐格报出的错误恰好是台账中埋的那些，一处不多、一处不少', async () => {
    const rows = await rowsOf('hub', ledger.id, 'faulty');
    expect(rows.map(({ no }) => Number(no))).toEqual(fatal.map(({ no }) => no));
    const phone = rows.find(({ no }) => no === '79');
    expect(phone.findings).toEqual([
      expect.objectContaining({ field: 'contactPhone', letter: 'Q', value: expect.anything() }),
    ]);
    expect(JSON.stringify(phone.findings)).toContain('1380013');
    expect(rows.every((row) => row.findings.every((f: { fix: string }) => f.fix))).toBe(true);
  });

  it('重复申报与近似名称存疑，等人核实', async () => {
    const doubtful = await rowsOf('hub', ledger.id, 'doubtful');
    expect(doubtful.map(({ no }) => no)).toEqual(expect.arrayContaining(['98', '111']));
  });

  it('电话在返回中隐去中间几位', async () => {
    const [row] = await rowsOf('hub', ledger.id, 'good');
    const phone = row.cells.find((cell: { field: string }) => cell.field === 'contactPhone');
    expect(phone.value).toMatch(/^1\d{2}\*{4}\d{4}$/);
  });

  it('命令行试算与页面一致，且什么也不留下', async () => {
    const before = { ...(await ids()), imports: await count('ledger_import') };
    const path = require.resolve('../../../../test/fixtures/ledger-2026.xlsx');
    const report = await importFile(world.app, { path, dryRun: true });
    expect(report).toMatchObject({ rows: 160, importable: 150 });
    expect(report.faulty.map(({ no }) => no)).toEqual(fatal.map(({ no }) => no));
    expect(report.faulty[0]).toMatchObject({ row: expect.any(Number), no: 9, field: 'uscc' });
    expect(report.doubtful.map(({ no }) => no)).toEqual(expect.arrayContaining([98, 111]));
    expect({ ...(await ids()), imports: await count('ledger_import') }).toEqual(before);
  });

  it('登记中途出错，一行也不留', async () => {
    const before = await ids();
    const record = jest
      .spyOn(world.app.get(StageEvents), 'record')
      .mockRejectedValueOnce(new Error('断电'));
    expect(await register('hub', ledger.id)).toMatchObject({ status: 500 });
    record.mockRestore();
    expect(await ids()).toEqual(before);
    expect((await (await world.as('hub')).get(`/imports/${ledger.id}`)).body.status).toBe(
      'checked',
    );
  });

  it('两人同时登记同一份台账，只有一次算数，另一人得知是谁在何时登记', async () => {
    const answers = await Promise.all([register('hub', ledger.id), register('hub', ledger.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({
      code: 'import.already-registered',
      conflict: { by: '胡春明', importId: ledger.id },
    });
    const won = answers.find(({ status }) => status === 201)!.body;
    expect(won).toMatchObject({
      status: 'registered',
      result: { created: 150, skipped: 0, doubtful: 0 },
    });
    expect(await count('lead')).toBe(150);
  });

  it('金额一分不多、一分不少', async () => {
    const [sheet] = await readSheets(new Blob([new Uint8Array(ledgerFile())]));
    const bad = new Set(fatal.map(({ no }) => no));
    const yuan = sheet!.data
      .filter(([no]) => typeof no === 'number' && !bad.has(no))
      .map((row) => Math.round(parseFloat(String(row[6])) * 1e8));
    const stored = await world.db.one(
      sql('test-sum', 'select sum(total_investment_yuan)::bigint as sum from lead'),
    );
    expect(yuan).toHaveLength(150);
    expect(stored).toEqual({ sum: yuan.reduce((a, b) => a + b, 0) });
  });

  it('阶段事件用台账上的日期，登记人与原责任人分开记', async () => {
    const events = await world.db.query(
      sql(
        'test-events',
        `select e.to_stage, e.happened_on, e.date_certainty, e.original_person, u.username, e.kind, l.stage
         from lead_stage_event e join lead l on l.id = e.lead_id join app_user u on u.id = e.recorded_by
         join ledger_import_row r on r.lead_id = l.id where r.no = '1' order by e.recorded_at`,
      ),
    );
    const common = {
      original_person: '朱强',
      username: 'hub',
      kind: 'import',
      stage: 'negotiating',
    };
    expect(events).toEqual([
      { ...common, to_stage: 'lead', happened_on: '2025-02-27', date_certainty: 'exact' },
      {
        ...common,
        to_stage: 'negotiating',
        happened_on: '2026-10-31',
        date_certainty: 'no_later_than',
      },
    ]);
  });

  it('每个项目的现阶段都等于其阶段史推出的结果，并有登记留痕', async () => {
    const odd = await world.db.query(
      sql(
        'test-fold',
        `select l.id from lead l where l.stage <> (select to_stage from lead_stage_event e
           where e.lead_id = l.id order by recorded_at desc, id desc limit 1)`,
      ),
    );
    expect(odd).toEqual([]);
    expect(await count(`audit_event where action = 'lead.register'`)).toBe(150);
    expect(await count(`audit_event where action = 'import.register'`)).toBe(1);
  });

  it('同一份文件再传，说明已登记过，不能再登记', async () => {
    const again = await checked('hub', ledgerFile(), '又传一次.xlsx');
    expect(again).toMatchObject({
      sameFile: { importId: ledger.id, by: '胡春明' },
      can: { register: false },
    });
    const refused = await register('hub', again.id);
    expect(refused).toMatchObject({ status: 409, body: { code: 'import.already-registered' } });
    expect(await count('lead')).toBe(150);
  });

  it('改过一格的台账再传，已在库的跳过，不生双份', async () => {
    const [sheet] = await readSheets(new Blob([new Uint8Array(ledgerFile())]));
    const rows = sheet!.data.map((row) => [...row]) as (
      string | number | boolean | Date | null
    )[][];
    rows.find(([no]) => no === 28)![6] = 9;
    const typed = rows.map((row) =>
      row.map((value) =>
        value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value,
      ),
    );
    const edited = await checked('hub', await workbookOf(typed));
    expect(edited.counts).toMatchObject({ faulty: 9 });
    const { body } = await register('hub', edited.id, false);
    expect(body.result).toMatchObject({ created: 1, skipped: 150 });
    expect(await count('lead')).toBe(151);
  });

  it('问题行导出带原因与建议，改好再传即可登记', async () => {
    const answer = await (await world.as('hub')).get(`/imports/${ledger.id}/faulty-rows.xlsx`);
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''2026%E5%B9%B4");
    const [sheet] = await readSheets(new Blob([new Uint8Array(answer.body)]));
    const head = sheet!.data[3]!.map(String);
    expect(head.slice(-2)).toEqual(['错误原因', '建议修改']);
    const rows = sheet!.data.slice(4);
    expect(rows.map(([no]) => Number(no))).toEqual(fatal.map(({ no }) => no));
    const fixed = sheet!.data.map((row) =>
      row.map((value) =>
        (value as unknown) instanceof Date
          ? { value: value as unknown as Date, type: Date, format: 'yyyy-mm-dd' }
          : (value as unknown as string | null),
      ),
    );
    const uscc = fixed.find(([no]) => String(no) === '9')!;
    uscc[3] = null;
    const again = await checked('hub', await workbookOf(fixed), '问题行.xlsx');
    expect(again).toMatchObject({
      counts: { rows: 10 },
      cutoffOn: '2026-10-31',
      missingFields: [],
    });
    const left = await rowsOf('hub', again.id, 'faulty');
    expect(left.map(({ no }) => no)).not.toContain('9');
  });
});

describe('命令行导入', () => {
  it('登记好的行并报出结果；同一文件再来一次，说明已登记，不留下任何东西', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'luodi-')), '命令行台账.xlsx');
    writeFileSync(path, await ledgerOf([{ 项目名称: '命令行项目', 投资方: '命令行有限公司' }]));
    const report = await importFile(world.app, { path, dryRun: false });
    expect(report).toMatchObject({ rows: 1, importable: 1, faulty: [], result: { created: 1 } });
    const imports = await count('ledger_import');
    await expect(importFile(world.app, { path, dryRun: false })).rejects.toMatchObject({
      code: 'import.already-registered',
    });
    expect(await count('ledger_import')).toBe(imports);
  });
});

describe('检查任务', () => {
  it('跑两次与跑一次结果相同', async () => {
    const file = await ledgerOf([{ 项目名称: '甲项目', 投资方: '两次检查有限公司' }]);
    const client = await world.as('hub');
    const { body } = await client.upload('/imports', '台账.xlsx', file);
    const { payload } = (await world.db.one<{ payload: never }>(
      sql('test-job', `select payload from outbox where topic = 'imports.check'`),
    ))!;
    await work();
    await world.app.get(JobHandlers).run({ name: 'imports.check', data: payload, id: 'twice' });
    expect((await client.get(`/imports/${body.id}/rows`)).body.total).toBe(1);
  });
});
