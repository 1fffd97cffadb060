import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type FieldError, importPolicy, ledgerFields } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { Outbox } from '../kernel/outbox/outbox.js';
import { type CheckRequest, checkTopic } from './import-checks.js';
import type { ImportRecord } from './import-record.js';
import { ImportsReadModel } from './imports.read-model.js';
import type { Choice, LedgerColumn } from './ledger-mapping.js';
import { refuseStranger } from './workbook/refuse-stranger.js';

/** Taking a ledger in, correcting what its columns mean, giving it up. Registration has a door of its own. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Db,
    private readonly read: ImportsReadModel,
    private readonly stale: StaleEdits,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps the file and asks for its check; returns the import's id. */
  upload(ctx: Ctx, { fileName, file }: { fileName: string; file: Buffer }): Promise<string> {
    if (!importPolicy.create(ctx.actor)) throw forbidden();
    refuseStranger(fileName, file);
    const hash = createHash('sha256').update(file).digest('hex');
    return this.db.tx(async () => {
      const { userId, unitId } = ctx.actor;
      const stored = await this.db.one<{ id: string }>(insert, [
        fileName,
        hash,
        file,
        userId,
        unitId,
      ]);
      const { id } = stored as { id: string };
      await this.askForCheck(ctx, id);
      await this.record(ctx, 'import.upload', { id, fileName }, { fileHash: hash });
      return id;
    });
  }

  /** Says what columns mean and asks for the check again. Answers 422 for a column or field that is not there. */
  async remap(ctx: Ctx, id: string, change: { version: number; columns: Choice[] }): Promise<void> {
    const { version } = change;
    const choices = change.columns.map(({ index, field }) => ({ index, field: field ?? null }));
    await this.db.tx(async () => {
      const ledger = await this.lock(ctx, id);
      if (!importPolicy.remap(ctx.actor, ledger)) throw forbidden();
      if (ledger.version !== version) {
        throw await this.stale.explain('ledger_import', id, version, { columns: choices });
      }
      if (ledger.status !== 'checked') {
        throw conflict('import.not-checked', '只有检查完毕、尚未登记的台账可以调整列的对应关系。');
      }
      const columns = withChoices(ledger.columns, choices);
      await this.db.change(recheck, [id, JSON.stringify(columns)]);
      await this.askForCheck(ctx, id);
      await this.record(ctx, 'import.remap', ledger, { columns: choices, version: version + 1 });
    });
  }

  /** Gives an upload up; what is already registered stays. */
  async withdraw(ctx: Ctx, id: string): Promise<void> {
    await this.db.tx(async () => {
      const ledger = await this.lock(ctx, id);
      if (!importPolicy.withdraw(ctx.actor, ledger)) throw forbidden();
      if (ledger.status === 'withdrawn') return;
      if (ledger.status === 'registered') {
        throw conflict(
          'import.already-registered',
          '台账已经登记，不能撤回；如有错误，请在项目中更正。',
        );
      }
      await this.db.change(withdraw, [id]);
      await this.record(ctx, 'import.withdraw', ledger, { version: ledger.version + 1 });
    });
  }

  private async lock(ctx: Ctx, id: string): Promise<ImportRecord> {
    await this.db.query(lock, [id]);
    return this.read.record(ctx, id);
  }

  private askForCheck({ actor }: Ctx, importId: string): Promise<void> {
    return this.outbox.put(checkTopic, { importId, actor } satisfies CheckRequest);
  }

  private record(
    ctx: Ctx,
    action: string,
    { id, fileName }: { id: string; fileName: string },
    after: object,
  ): Promise<void> {
    return this.audit.record(ctx, {
      action,
      subjectType: 'ledger_import',
      subjectId: id,
      subjectLabel: fileName,
      after,
    });
  }
}

const withChoices = (
  columns: readonly LedgerColumn[],
  choices: readonly Choice[],
): LedgerColumn[] => {
  const errors = choices.flatMap((choice, i) => faultsOf(choice, `columns.${i}`, columns));
  const mapped = columns.map((column) => {
    const choice = choices.find(({ index }) => index === column.index);
    return choice ? { ...column, field: choice.field, guessedBy: null, isChosen: true } : column;
  });
  const chosen = choices.map(({ field }) => field).filter((field) => field !== null);
  const twice = chosen.find((field, i) => chosen.indexOf(field) !== i);
  if (twice) {
    const reason = `两列都对应“${labelOf(twice)}”`;
    errors.push({ field: 'columns', value: twice, reason, fix: '每个字段只对应一列' });
  }
  if (errors.length) throw invalidForm(errors);
  return mapped;
};

const faultsOf = (choice: Choice, at: string, columns: readonly LedgerColumn[]): FieldError[] => {
  const { index, field } = choice;
  const isColumn = columns.some((column) => column.index === index);
  return [
    ...(isColumn
      ? []
      : [{ field: `${at}.index`, value: index, reason: '台账中没有这一列', fix: '重新选择列' }]),
    ...(field === null || labelOf(field)
      ? []
      : [{ field: `${at}.field`, value: field, reason: '没有这个字段', fix: '从列表中选择字段' }]),
  ];
};

const labelOf = (field: string): string | undefined =>
  ledgerFields.find(({ id }) => id === field)?.label;

const insert = sql(
  'imports-insert',
  `insert into ledger_import (file_name, file_hash, file, status, uploaded_by, unit_id)
   values ($1, $2, $3, 'checking', $4, $5) returning id`,
);
const lock = sql('imports-lock', 'select from ledger_import where id = $1 for no key update');
const recheck = sql(
  'imports-recheck',
  `update ledger_import set status = 'checking', columns = $2, progress = '{}', version = version + 1
   where id = $1`,
);
const withdraw = sql(
  'imports-withdraw',
  `update ledger_import set status = 'withdrawn', version = version + 1 where id = $1`,
);
