import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, type LedgerFinding, ledgerFields } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { People } from '../kernel/auth/people.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, notFound } from '../kernel/errors/problem.js';
import { countsOf, ImportChecks } from './import-checks.js';
import { ImportRegistrations } from './import-registrations.js';
import type { RegistrationResult } from './import-record.js';
import { ImportsReadModel } from './imports.read-model.js';
import { ImportsService } from './imports.service.js';
import { type CheckedLedger, type CheckedRow, LedgerCheck } from './ledger-check.js';
import { refuseStranger } from './workbook/refuse-stranger.js';
import { shown, toStored } from './workbook/stored-cell.js';

export interface ReportedCell {
  /** As Excel numbers it. */
  row: number;
  /** The ledger's own 序号. */
  no: string | number | null;
  field: string;
  label: string;
  value: string | number | boolean | null;
  reason: string;
  fix: string;
}

export interface FileReport {
  rows: number;
  /** Rows that may enter: the good and the doubtful ones. */
  importable: number;
  faulty: ReportedCell[];
  doubtful: ReportedCell[];
  /** Only when the file was really imported. */
  result?: RegistrationResult;
}

export interface ImportFileOptions {
  path: string;
  /** Checks and stores nothing. */
  dryRun: boolean;
  /** User name of who imports; without one, the first active user of the hub. */
  as?: string;
  includeDoubtful?: boolean;
  onProgress?(done: number, total: number): void;
}

/** Checks a ledger for all units and, unless it is a dry run, registers its rows. Throws a Problem. */
export const importFile = async (
  app: INestApplicationContext,
  { path, dryRun, as, includeDoubtful = false, onProgress }: ImportFileOptions,
): Promise<FileReport> => {
  const file = await readFile(path);
  const fileName = basename(path);
  refuseStranger(fileName, file);
  const ledger = await app.get(LedgerCheck).examine(file, {
    actor: everyUnit,
    onProgress: async (done, total) => onProgress?.(done, total),
  });
  if (dryRun) return report(ledger);
  const result = await register(app, { fileName, file, as, includeDoubtful });
  return { ...report(ledger), result };
};

/** All or nothing: a file that is refused leaves no upload behind. */
const register = (
  app: INestApplicationContext,
  { fileName, file, as, includeDoubtful }: Upload,
): Promise<RegistrationResult> =>
  app.get(Db).tx(async () => {
    const ctx = await importer(app, as);
    const id = await app.get(ImportsService).upload(ctx, { fileName, file });
    await app.get(ImportChecks).check({ importId: id, actor: ctx.actor });
    const { failure } = await app.get(ImportsReadModel).one(ctx, id);
    if (failure) throw conflict('import.not-checked', failure);
    return app.get(ImportRegistrations).register(ctx, id, includeDoubtful);
  });

interface Upload {
  fileName: string;
  file: Buffer;
  as: string | undefined;
  includeDoubtful: boolean;
}

/** A dry run acts for the hub without being anybody. */
const everyUnit: Actor = { userId: '', unitId: '', unitIds: [], roles: ['hub'] };

const report = ({ rows }: CheckedLedger): FileReport => {
  const counts = countsOf(rows);
  return {
    rows: counts.rows,
    importable: counts.good + counts.doubtful,
    faulty: cellsOf(rows, 'faulty', 'fatal'),
    doubtful: cellsOf(rows, 'doubtful', 'doubtful'),
  };
};

const cellsOf = (
  rows: readonly CheckedRow[],
  verdict: CheckedRow['verdict'],
  severity: LedgerFinding['severity'],
): ReportedCell[] =>
  rows
    .filter((row) => row.verdict === verdict)
    .flatMap(({ rowNo, entry, findings }) =>
      findings
        .filter((finding) => finding.severity === severity)
        .map(({ field, value, reason, fix }) => ({
          row: rowNo,
          no: entry?.no ?? null,
          field,
          label: ledgerFields.find(({ id }) => id === field)?.label ?? field,
          value: shown(toStored(value)),
          reason,
          fix,
        })),
    );

const importer = async (app: INestApplicationContext, username?: string): Promise<Ctx> => {
  const found = await app.get(Db).one<{ id: string }>(findImporter, [username ?? null]);
  const ctx = found && (await app.get(People).ctx(found.id));
  if (!ctx) throw notFound('招商中心用户，无法以其名义导入');
  return ctx;
};

const findImporter = sql(
  'imports-cli-importer',
  `select u.id from app_user u
   where u.status = 'active'
     and exists (select from user_role where user_id = u.id and role = 'hub')
     and ($1::text is null or u.username = $1)
   order by u.created_at, u.id limit 1`,
);
