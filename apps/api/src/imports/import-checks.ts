import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Problem } from '../kernel/errors/problem.js';
import { chunks } from '../kernel/list/chunks.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import type { Counts } from './import-record.js';
import { type CheckedLedger, type CheckedRow, LedgerCheck } from './ledger-check.js';
import type { LedgerColumn } from './ledger-mapping.js';
import { toStored } from './workbook/stored-cell.js';

export const checkTopic = 'imports.check';

/** What the job needs: whose units bound the rows. */
export interface CheckRequest {
  importId: string;
  actor: Actor;
}

interface Waiting {
  file: Buffer;
  columns: LedgerColumn[];
  version: number;
}

const rowsPerStatement = 1_000;

/** The job that reads an upload and keeps its rows and what was found in them. */
@Injectable()
export class ImportChecks implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly ledgers: LedgerCheck,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on<CheckRequest>(checkTopic, (request) => this.check(request));
  }

  /** Safe to run twice: whoever finishes first ends the status 'checking', the other one's rows are dropped. */
  async check({ importId, actor }: CheckRequest): Promise<void> {
    const waiting = await this.db.one<Waiting>(load, [importId]);
    if (!waiting) return;
    const onProgress = async (done: number, total: number) => {
      await this.db.change(progress, [importId, waiting.version, { done, total }]);
    };
    const chosen = waiting.columns.filter(({ isChosen }) => isChosen);
    try {
      const ledger = await this.ledgers.examine(waiting.file, { actor, chosen, onProgress });
      await this.keep(importId, waiting.version, ledger);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.db.change(fail, [importId, waiting.version, error.detail]);
    }
  }

  private keep(importId: string, version: number, ledger: CheckedLedger): Promise<void> {
    return this.db.tx(async () => {
      const { sheetName, cutoffOn, head, columns, rows } = ledger;
      const isMine = await this.db.change(finish, [
        importId,
        version,
        { sheetName, cutoffOn, head, columns, counts: countsOf(rows) },
      ]);
      if (!isMine) return;
      await this.db.change(clear, [importId]);
      for (const some of chunks(rows, rowsPerStatement))
        await this.db.change(insert, [importId, JSON.stringify(some.map(row))]);
    });
  }
}

export const countsOf = (rows: readonly CheckedRow[]): Counts => {
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  const notes = count('note');
  return {
    rows: rows.length - notes,
    good: count('good'),
    doubtful: count('doubtful'),
    faulty: count('faulty'),
    notes,
  };
};

const row = ({ rowNo, cells, verdict, entry, findings }: CheckedRow) => ({
  rowNo,
  no: entry?.no === null || entry?.no === undefined ? null : String(entry.no),
  verdict,
  cells,
  parsed: entry,
  findings: findings.map((finding) => ({ ...finding, value: toStored(finding.value) })),
});

const load = sql(
  'imports-check-load',
  `select file, columns, version from ledger_import where id = $1 and status = 'checking'`,
);

const progress = sql(
  'imports-progress',
  `update ledger_import set progress = $3 where id = $1 and version = $2 and status = 'checking'`,
);

const finish = sql(
  'imports-check-finish',
  `update ledger_import set status = 'checked', sheet_name = $3::jsonb ->> 'sheetName',
     cutoff_on = ($3::jsonb ->> 'cutoffOn')::date, head = $3::jsonb -> 'head',
     columns = $3::jsonb -> 'columns', counts = $3::jsonb -> 'counts',
     progress = jsonb_build_object('done', $3::jsonb -> 'counts' -> 'rows', 'total', $3::jsonb -> 'counts' -> 'rows'),
     failure = null, version = version + 1
   where id = $1 and version = $2 and status = 'checking'`,
);

const fail = sql(
  'imports-check-fail',
  `update ledger_import set status = 'failed', failure = $3, version = version + 1
   where id = $1 and version = $2 and status = 'checking'`,
);

const clear = sql('imports-clear-rows', 'delete from ledger_import_row where import_id = $1');

const insert = sql(
  'imports-insert-rows',
  `insert into ledger_import_row (import_id, row_no, no, verdict, cells, parsed, findings)
   select $1, "rowNo", no, verdict, cells, nullif(parsed, 'null'), findings
   from jsonb_to_recordset($2::jsonb) as n ("rowNo" int, no text, verdict text, cells jsonb,
     parsed jsonb, findings jsonb)`,
);
