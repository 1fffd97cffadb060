import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkPeerSheet, indicatorLabel, type PeerFault, type PeerRow } from '@luodi/domain';
import { columnLetter, readWorkbook, refuseStranger } from '../imports/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm, Problem } from '../kernel/errors/problem.js';
import type { PeerImport, PeerImportFault, PeerImportRow } from './peer-import.view.js';

interface Uploaded {
  fileName: string;
  file: Buffer;
}

/** A workbook of neighbours' figures: checked as often as one likes, entered whole or not at all. */
@Injectable()
export class PeerImports {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  /** What is wrong with which cell, and what entering would do; nothing is written. */
  async check(ctx: Ctx, uploaded: Uploaded): Promise<PeerImport> {
    const { rows, ...sheet } = await read(ctx, uploaded);
    return answer(sheet, await this.compared(rows), false);
  }

  /** Enters every row that says something new. 422 with every faulty cell; then nothing is entered. */
  async enter(ctx: Ctx, uploaded: Uploaded): Promise<PeerImport> {
    const { rows, ...sheet } = await read(ctx, uploaded);
    if (sheet.faults.length) throw invalidForm(sheet.faults.map(told));
    return this.db.tx(async () => {
      // Whoever enters the same workbook at the same moment waits, and then finds nothing new in it.
      await this.db.query(oneImport);
      const compared = await this.compared(rows);
      const entering = compared.filter(({ state }) => state !== 'same');
      if (entering.length) await this.write(ctx, uploaded, entering);
      return answer(sheet, compared, true);
    });
  }

  private async compared(rows: readonly PeerRow[]): Promise<PeerImportRow[]> {
    const found = await this.db.query<Standing>(standing, [JSON.stringify(rows)]);
    const of = new Map(found.map((one) => [one.rowNo, one]));
    return rows.map((row) => {
      const before = of.get(row.rowNo);
      if (!before) return { ...row, state: 'new', before: null };
      const isSame = before.figure === row.figure && before.source === row.source;
      return isSame
        ? { ...row, state: 'same', before: null }
        : { ...row, state: 'replaces', before: before.figure };
    });
  }

  private async write(
    ctx: Ctx,
    { fileName, file }: Uploaded,
    rows: readonly PeerImportRow[],
  ): Promise<void> {
    await this.db.change(insertRows, [JSON.stringify(rows), ctx.actor.userId]);
    const fileHash = createHash('sha256').update(file).digest('hex');
    await this.audit.record(ctx, {
      ...{ action: 'peer-figure.import', subjectType: 'peer-figure', subjectId: fileHash },
      subjectLabel: fileName,
      after: {
        fileHash,
        rows: rows.map(({ county, indicator, figure, asOf, source }) => ({
          ...{ county, indicator: indicatorLabel(indicator), figure, asOf, source },
        })),
      },
    });
  }
}

interface Standing {
  rowNo: number;
  figure: number;
  source: string;
}

interface Checked {
  fileName: string;
  sheetName: string;
  faults: PeerImportFault[];
}

/** More would be no list of neighbours. */
const mostRows = 2_000;

const read = async (
  { today }: Ctx,
  { fileName, file }: Uploaded,
): Promise<Checked & { rows: PeerRow[] }> => {
  refuseStranger(fileName, file);
  const [sheet] = await readWorkbook(file);
  const { rows, faults } = checkPeerSheet(sheet?.rows ?? [], today);
  if (rows.length > mostRows) throw tooLong(rows.length);
  return { fileName, sheetName: sheet?.name ?? '', rows, faults: faults.map(shown) };
};

const tooLong = (count: number) =>
  new Problem(
    422,
    'import.file-refused',
    `一次最多 ${mostRows} 行，这份有 ${count} 行。请分成几份导入。`,
  );

const shown = ({ column, ...fault }: PeerFault): PeerImportFault => ({
  ...fault,
  column: column === null ? null : columnLetter(column),
});

/** As a refused form says it: the cell as the field. */
const told = ({ rowNo, column, heading, value, reason, fix }: PeerImportFault) => ({
  field: `第 ${rowNo} 行 ${column ?? ''} ${heading}`.replace(/\s+/g, ' '),
  ...{ value, reason, fix },
});

const answer = (
  { fileName, sheetName, faults }: Checked,
  rows: PeerImportRow[],
  isEntered: boolean,
): PeerImport => ({
  ...{ fileName, sheetName, rows, faults },
  entering: rows.filter(({ state }) => state !== 'same').length,
  unchanged: rows.filter(({ state }) => state === 'same').length,
  isEntered,
});

const given = `jsonb_to_recordset($1::jsonb) as w ("rowNo" int, county text, indicator text, figure bigint,
  "asOf" date, source text)`;

const oneImport = sql(
  'peer-figure-one-import',
  `select pg_advisory_xact_lock(hashtext('peer-figures'))`,
);

const standing = sql(
  'peer-figure-standing',
  `select distinct on (w."rowNo") w."rowNo", p.figure, p.source
   from ${given} join peer_figure p on (p.county, p.indicator, p.as_of_on) = (w.county, w.indicator, w."asOf")
   order by w."rowNo", p.version desc`,
);

const insertRows = sql(
  'peer-figure-insert-rows',
  `insert into peer_figure (county, indicator, figure, as_of_on, source, entered_by, recorded_at, version)
   select w.county, w.indicator, w.figure, w."asOf", w.source, $2, now(),
     1 + coalesce((select max(p.version) from peer_figure p
       where (p.county, p.indicator, p.as_of_on) = (w.county, w.indicator, w."asOf")), 0)
   from ${given}`,
);
