import { Injectable } from '@nestjs/common';
import { hasRole, importPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import {
  importColumns,
  importJoins,
  type ImportRecord,
  type ImportRow,
  importStatuses,
  rowColumns,
} from './import-record.js';
import type { ImportPage, ImportRowPage, ImportView } from './import.view.js';
import { presentImport, presentRow } from './imports.presenter.js';

/** Uploads as screens show them: the hub sees all, the others what their own units uploaded. */
@Injectable()
export class ImportsReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<ImportPage> {
    const query = readListQuery(raw, importList);
    const conditions = visibleImports(ctx).add(
      (at) => `t.status = any(${at}::text[])`,
      query.filters.status,
    );
    const page = await paged<ImportRecord>(this.db, {
      label: 'imports-list',
      columns: importColumns,
      from: 'ledger_import t',
      joins: importJoins,
      where: conditions.where,
      values: conditions.values,
      query,
    });
    return { ...page, data: page.data.map((ledger) => presentImport(ctx, ledger)) };
  }

  async one(ctx: Ctx, id: string): Promise<ImportView> {
    return presentImport(ctx, await this.record(ctx, id));
  }

  async rows(ctx: Ctx, id: string, raw: Record<string, unknown>): Promise<ImportRowPage> {
    const ledger = await this.record(ctx, id);
    const query = readListQuery(raw, rowList);
    const conditions = new Conditions()
      .add((at) => `t.import_id = ${at}`, id)
      .add((at) => `t.verdict = any(${at}::text[])`, query.filters.verdict);
    const page = await paged<ImportRow>(this.db, {
      label: 'imports-rows',
      columns: rowColumns,
      from: 'ledger_import_row t',
      where: conditions.where,
      values: conditions.values,
      query,
    });
    return { ...page, data: page.data.map((row) => presentRow(row, ledger.columns)) };
  }

  /** Rows that did not enter and need a person: the faulty ones and, once registered, the doubtful ones left out. */
  async leftOut(ctx: Ctx, id: string): Promise<{ ledger: ImportRecord; rows: ImportRow[] }> {
    const ledger = await this.record(ctx, id);
    return { ledger, rows: await this.db.query<ImportRow>(leftOut, [id]) };
  }

  /** The stored upload, or 404 when there is none the asker may read. */
  async record(ctx: Ctx, id: string): Promise<ImportRecord> {
    const { where, values } = visibleImports(ctx).add((at) => `t.id = ${at}`, id);
    const text = `select ${importColumns} from ledger_import t ${importJoins} where ${where}`;
    const ledger = await this.db.one<ImportRecord>(sql('imports-record', text), values);
    if (!ledger || !importPolicy.read(ctx.actor, ledger)) throw notFound('台账导入');
    return ledger;
  }
}

/** `importPolicy.read` as SQL. */
const visibleImports = ({ actor }: Ctx): Conditions =>
  hasRole(actor, 'hub')
    ? new Conditions()
    : new Conditions().add((at) => `t.unit_id = any(${at}::uuid[])`, actor.unitIds);

const importList: ListSpec = {
  filters: { status: someOf(importStatuses) },
  sorts: { uploadedAt: 't.uploaded_at', fileName: 't.file_name' },
  defaultSort: '-uploadedAt',
};

const rowList: ListSpec = {
  filters: { verdict: someOf(['faulty', 'doubtful', 'good', 'note']) },
  sorts: { rowNo: 't.row_no' },
  defaultSort: 'rowNo',
};

const leftOut = sql(
  'imports-left-out',
  `select ${rowColumns} from ledger_import_row t join ledger_import i on i.id = t.import_id
   where t.import_id = $1 and (t.verdict = 'faulty'
     or t.verdict = 'doubtful' and i.status = 'registered' and t.lead_id is null and not t.is_skipped)
   order by t.row_no`,
);
