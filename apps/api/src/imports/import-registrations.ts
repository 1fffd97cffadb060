import { Injectable } from '@nestjs/common';
import { importPolicy, normaliseText } from '@luodi/domain';
import { CompanyIntake } from '../companies/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, type Problem } from '../kernel/errors/problem.js';
import { type IncomingLead, LeadIntake } from '../leads/index.js';
import {
  type ImportRecord,
  type ImportRow,
  type Registered,
  type RegistrationResult,
  rowColumns,
} from './import-record.js';
import { ImportsReadModel } from './imports.read-model.js';
import type { LedgerEntry } from './ledger-check.js';
import { LedgerHeadings } from './ledger-headings.js';
import { missingFields } from './ledger-mapping.js';
import { LedgerOnFile } from './ledger-on-file.js';

type EntryRow = ImportRow & { entry: LedgerEntry };

/** What will happen to the rows that could enter. */
interface Sorted {
  entering: EntryRow[];
  skipped: EntryRow[];
  waiting: EntryRow[];
}

/** Registering a checked ledger: every row that may enter, in one transaction, or none. */
@Injectable()
export class ImportRegistrations {
  constructor(
    private readonly db: Db,
    private readonly read: ImportsReadModel,
    private readonly onFile: LedgerOnFile,
    private readonly companies: CompanyIntake,
    private readonly leads: LeadIntake,
    private readonly headings: LedgerHeadings,
    private readonly audit: Audit,
  ) {}

  /** Faulty rows never enter, doubtful ones only when asked for. 409 when this file is registered already. */
  async register(ctx: Ctx, id: string, includeDoubtful: boolean): Promise<RegistrationResult> {
    await this.read.record(ctx, id);
    return this.db.tx(async () => {
      // One registration at a time: two edited copies of one ledger must not both find a row missing.
      await this.db.query(takeTurn).catch(stillBusy);
      const ledger = await this.read.record(ctx, id);
      refuse(ctx, ledger);
      const sorted = await this.sort(await this.enterable(ctx, id), includeDoubtful);
      const result = await this.enter(ctx, sorted);
      if (!(await this.db.change(finish, [id, result, ctx.actor.userId]))) throw notChecked(ledger);
      await this.headings.remember(ctx, ledger.columns);
      await this.audit.record(ctx, {
        action: 'import.register',
        subjectType: 'ledger_import',
        subjectId: id,
        subjectLabel: ledger.fileName,
        after: {
          ...result,
          includeDoubtful,
          fileHash: ledger.fileHash,
          version: ledger.version + 1,
        },
      });
      return result;
    });
  }

  private async enterable(ctx: Ctx, id: string): Promise<EntryRow[]> {
    const rows = await this.db.query<EntryRow>(enterable, [id]);
    if (!rows.every(({ entry }) => importPolicy.importRow(ctx.actor, entry))) {
      throw forbidden('台账中有其他单位的项目，请由招商中心登记，或由该单位自行导入。');
    }
    return rows;
  }

  /** What is on file may have changed since the check, so it is asked again. */
  private async sort(rows: EntryRow[], includeDoubtful: boolean): Promise<Sorted> {
    const known = await this.onFile.registered(rows.map(({ entry }) => entry));
    const isNew = (_: EntryRow, i: number) => !known.has(i);
    const isWanted = ({ verdict }: EntryRow) => includeDoubtful || verdict === 'good';
    const fresh = rows.filter(isNew);
    return {
      skipped: rows.filter((_, i) => known.has(i)),
      waiting: fresh.filter((row) => !isWanted(row)),
      entering: fresh.filter(isWanted),
    };
  }

  private async enter(
    ctx: Ctx,
    { entering, skipped, waiting }: Sorted,
  ): Promise<RegistrationResult> {
    const named = entering.map(({ entry: { companyName, uscc, region } }) => ({
      name: companyName as string,
      uscc,
      region,
    }));
    const { investors, created } = await this.companies.findOrCreateAll(ctx, named);
    const rows = entering.map((row, i) => ({ row, lead: incoming(row, investors[i] as Investor) }));
    const first = rows.filter(isFirstOfItsKind());
    const ids = await this.leads.register(
      ctx,
      first.map(({ lead }) => lead),
    );
    await this.db.change(keepLeads, [first.map(({ row }) => row.id), ids]);
    const repeated = rows.filter((row) => !first.includes(row)).map(({ row }) => row);
    const left = [...skipped, ...repeated];
    await this.db.change(keepSkipped, [left.map(({ id }) => id)]);
    return {
      created: ids.length,
      skipped: left.length,
      doubtful: waiting.length,
      companiesCreated: created,
    };
  }
}

type Investor = IncomingLead['company'];

const refuse = (ctx: Ctx, ledger: ImportRecord): void => {
  if (!importPolicy.register(ctx.actor, ledger)) throw forbidden();
  if (ledger.registered) throw alreadyRegistered(ledger.registered, ledger.id);
  if (ledger.status !== 'checked') throw notChecked(ledger);
  const missing = missingFields(ledger.columns).map(({ label }) => label);
  if (missing.length) {
    throw conflict(
      'import.fields-missing',
      `台账缺少必需的列：${missing.join('、')}，请先指定对应的列。`,
    );
  }
};

/** 55P03: whoever has the turn takes longer than a request should wait. */
const stillBusy = (error: { code?: string }): never => {
  if (error.code !== '55P03') throw error;
  throw conflict('import.busy', '另一份台账正在登记，请稍后再试。');
};

const alreadyRegistered = (registered: Registered, id: string): Problem => {
  const { by, registeredAt, importId } = registered;
  const when = new Date(registeredAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const what = importId === id ? '这份台账' : '内容完全相同的文件';
  const detail = `${what}已由${by}于 ${when} 登记，没有重复登记。`;
  return conflict('import.already-registered', detail, {
    conflict: { by, at: registeredAt, importId },
  });
};

const notChecked = ({ status }: ImportRecord): Problem =>
  conflict(
    'import.not-checked',
    status === 'checking' ? '台账还在检查，请稍候再登记。' : '这份台账不能登记，请重新上传。',
  );

/** Required fields are there: a row without one is faulty and never gets here. */
const incoming = ({ id, entry }: EntryRow, company: Investor): IncomingLead => ({
  ...entry,
  name: entry.name as string,
  recruitingUnitId: entry.recruitingUnitId as string,
  firstContactOn: entry.firstContactOn as string,
  company,
  originalPerson: entry.helperName,
  importRowId: id,
});

/** The same investor, project and unit twice in one ledger is one lead. */
const isFirstOfItsKind = () => {
  const seen = new Set<string>();
  return ({ lead }: { lead: IncomingLead }): boolean => {
    const key = [lead.company.id, lead.recruitingUnitId, normaliseText(lead.name)].join(' ');
    return !seen.has(key) && Boolean(seen.add(key));
  };
};

const takeTurn = sql(
  'imports-turn',
  `select pg_advisory_xact_lock(hashtext('imports.registration'))`,
);

const enterable = sql(
  'imports-enterable',
  `select ${rowColumns} from ledger_import_row t
   where t.import_id = $1 and t.verdict in ('good', 'doubtful') order by t.row_no`,
);

const finish = sql(
  'imports-finish',
  `update ledger_import set status = 'registered', result = $2, registered_at = now(),
     registered_by = $3, version = version + 1
   where id = $1 and status = 'checked'`,
);

const keepLeads = sql(
  'imports-keep-leads',
  `update ledger_import_row t set lead_id = done.lead_id
   from unnest($1::uuid[], $2::uuid[]) as done (id, lead_id) where t.id = done.id`,
);

const keepSkipped = sql(
  'imports-keep-skipped',
  'update ledger_import_row set is_skipped = true where id = any($1::uuid[])',
);
