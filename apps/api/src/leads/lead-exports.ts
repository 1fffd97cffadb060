import { Injectable, type StreamableFile } from '@nestjs/common';
import { ledgerLayout, stageTrack } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { Exports } from '../kernel/export/exports.js';
import { wholeList } from '../kernel/export/whole-list.js';
import { StageEvents } from '../stage-events/index.js';
import { leadExport, leadFilterWords } from './lead-export.js';
import { ledgerHeadRows, type LedgerLine, ledgerSheet } from './lead-ledger.js';
import { type LeadRecord, recordColumns, recordJoins } from './lead-record.js';
import { LeadsReadModel } from './leads.read-model.js';
import { presentRow } from './leads.presenter.js';

/** The lead list as a workbook, and in the county's own ledger layout. */
@Injectable()
export class LeadExports {
  constructor(
    private readonly db: Db,
    private readonly read: LeadsReadModel,
    private readonly stageEvents: StageEvents,
    private readonly exports: Exports,
  ) {}

  list(ctx: Ctx, raw: Record<string, unknown>): Promise<StreamableFile> {
    const select = this.read.select(ctx, raw);
    const present = (rows: LeadRecord[]) => rows.map((lead) => presentRow(ctx, lead));
    return this.exports.list(ctx, leadExport, { select, present });
  }

  ledger(ctx: Ctx, raw: Record<string, unknown>): Promise<StreamableFile> {
    const select = {
      ...this.read.select(ctx, { sort: 'no', ...raw }),
      label: 'leads-ledger',
      columns: recordColumns,
      joins: recordJoins,
    };
    const list = { select, present: (leads: LeadRecord[]) => this.lines(leads) };
    return this.exports.inTurn(ctx, async () => {
      const lines = await wholeList(this.db, list);
      return {
        name: 'ledger',
        title: '招商项目台账',
        count: lines.length,
        filters: await this.exports.filtersOf({ filters: leadFilterWords }, list),
        sheet: ledgerSheet(ctx, lines),
        widths: ledgerLayout.map(({ width }) => width),
        headRows: ledgerHeadRows,
      };
    });
  }

  private async lines(leads: LeadRecord[]): Promise<LedgerLine[]> {
    const histories = await this.stageEvents.histories(leads.map(({ id }) => id));
    return leads.map((lead) => ({ lead, track: stageTrack(histories.get(lead.id) ?? []) }));
  }
}
