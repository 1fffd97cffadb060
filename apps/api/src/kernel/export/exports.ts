import { Injectable, StreamableFile } from '@nestjs/common';
import writeWorkbook, { type Row as SheetRow } from 'write-excel-file/node';
import { Audit } from '../audit/audit.js';
import { Clock } from '../ctx/clock.js';
import type { Ctx } from '../ctx/ctx.js';
import { Db } from '../database/db.js';
import { conflict } from '../errors/problem.js';
import { attachment } from '../http/file-name.js';
import { cellOf, textCell } from './cells.js';
import { filterWords } from './filter-words.js';
import type { ExportColumn, ListExport, WholeList } from './list-export.js';
import { wholeList } from './whole-list.js';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A built sheet on its way out, and what the trail says of it. */
export interface OutgoingSheet {
  name: string;
  title: string;
  count: number;
  filters: string;
  sheet: SheetRow[];
  widths: readonly number[];
  headRows: number;
}

/** Lists as workbooks: the whole filtered set, never more than the asker sees on screen, every one on the trail. */
@Injectable()
export class Exports {
  private readonly running = new Set<string>();

  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** One list by its declaration. 409 while the same person's last export is still being built. */
  list<Stored, Row>(
    ctx: Ctx,
    declared: ListExport<Row>,
    list: WholeList<Stored, Row>,
  ): Promise<StreamableFile> {
    return this.inTurn(ctx, async () => {
      const rows = await wholeList(this.db, list);
      const filters = await this.filtersOf(declared, list);
      const head = headLines(ctx, {
        title: declared.title,
        count: rows.length,
        filters,
        at: this.clock.now(),
      });
      return {
        name: declared.name,
        title: declared.title,
        count: rows.length,
        filters,
        sheet: [...head, headings(declared.columns), ...dataRows(declared.columns, rows)],
        widths: declared.columns.map(({ width }) => width),
        headRows: head.length + 1,
      };
    });
  }

  /** Builds a sheet, sends it and records who took what: nobody's second export runs beside their first. */
  async inTurn(ctx: Ctx, build: () => Promise<OutgoingSheet>): Promise<StreamableFile> {
    const { userId } = ctx.actor;
    if (this.running.has(userId)) {
      throw conflict('export.running', '您的上一份导出还在生成，请等它下载完再试。');
    }
    this.running.add(userId);
    try {
      return await this.finish(ctx, await build());
    } finally {
      this.running.delete(userId);
    }
  }

  filtersOf<Stored, Row>(
    { filters }: Pick<ListExport<Row>, 'filters'>,
    { select }: WholeList<Stored, Row>,
  ): Promise<string> {
    return filterWords(this.db, select.query.filters, filters);
  }

  private async finish(ctx: Ctx, out: OutgoingSheet): Promise<StreamableFile> {
    const file = await writeWorkbook(out.sheet, {
      sheet: out.title,
      columns: out.widths.map((width) => ({ width })),
      stickyRowsCount: out.headRows,
      orientation: 'landscape',
      dateFormat: 'yyyy-mm-dd',
    }).toBuffer();
    await this.db.tx(() =>
      this.audit.record(ctx, {
        action: 'list.export',
        subjectType: 'list',
        subjectId: out.name,
        subjectLabel: out.title,
        after: { filters: out.filters, count: out.count },
      }),
    );
    const disposition = attachment(`${out.title}-${ctx.today}.xlsx`, `${out.name}.xlsx`);
    return new StreamableFile(file, { type: xlsxType, disposition });
  }
}

const headLines = (
  ctx: Ctx,
  { title, count, filters, at }: { title: string; count: number; filters: string; at: Date },
): SheetRow[] => [
  [{ ...textCell('内部资料  注意保管'), fontWeight: 'bold' }],
  [{ ...textCell(title), fontWeight: 'bold', fontSize: 16 }],
  [textCell(`截至：${minuteOf(at)}  导出人：${ctx.actorName}（${ctx.unitName}）  共 ${count} 行`)],
  [textCell(`筛选条件：${filters}`)],
];

/** An instant to the minute, as the clock on a Shanghai wall shows it. */
export const minuteOf = (at: Date): string =>
  at.toLocaleString('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });

const headings = <Row>(columns: readonly ExportColumn<Row>[]): SheetRow =>
  columns.map(({ heading, kind }) => ({
    ...textCell(kind === 'wan' ? `${heading}（万元）` : heading),
    fontWeight: 'bold',
    backgroundColor: '#E8EEF4',
    wrap: true,
  }));

const dataRows = <Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): SheetRow[] =>
  rows.map((row) => columns.map(({ kind = 'text', value }) => cellOf(kind, value(row))));
