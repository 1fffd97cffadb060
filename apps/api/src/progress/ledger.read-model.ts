import { Injectable, type StreamableFile } from '@nestjs/common';
import { judgeSilence, weekStart } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { Exports } from '../kernel/export/exports.js';
import { wholeList } from '../kernel/export/whole-list.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneId, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged, type PagedSelect } from '../kernel/list/paged.js';
import { matchesWords } from '../kernel/list/search.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { inUnit } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { doneThisYear, type Figures, ProgressFigures } from './figures.js';
import { ledgerColumns, ledgerFilterWords, ledgerHeadRows, ledgerSheet } from './ledger-sheet.js';
import { ownersOf, ownersOnDay, type StoredOwners } from './ledger-owners.js';
import type { LedgerOwners, LedgerPage, LedgerRow } from './ledger.view.js';
import { judgeBy, plannedLevel } from './pace.read-model.js';
import { inLedger, ledgerStages } from './under-construction.js';

interface Listed {
  id: string;
}

/** 建设台账: every project under contract, its year's plan beside what was done; on screen and as a workbook. */
@Injectable()
export class LedgerReadModel {
  constructor(
    private readonly db: Db,
    private readonly figures: ProgressFigures,
    private readonly packs: RulePacks,
    private readonly exports: Exports,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<LedgerPage> {
    const page = await paged<Listed>(this.db, select(ctx, raw));
    return { ...page, data: await this.rows(ctx, page.data) };
  }

  /** The ledger in the bureau's layout; the whole filtered list. */
  workbook(ctx: Ctx, raw: Record<string, unknown>): Promise<StreamableFile> {
    const list = {
      select: select(ctx, raw),
      present: (listed: Listed[]) => this.rows(ctx, listed),
    };
    return this.exports.inTurn(ctx, async () => {
      const rows = await wholeList(this.db, list);
      const filters = await this.exports.filtersOf({ filters: ledgerFilterWords }, list);
      return {
        ...{ name: 'progress', title: '项目建设台账', count: rows.length, filters },
        sheet: ledgerSheet(ctx, { rows, filters }),
        widths: ledgerColumns.map(({ width }) => width),
        headRows: ledgerHeadRows,
      };
    });
  }

  private async rows(ctx: Ctx, listed: readonly Listed[]): Promise<LedgerRow[]> {
    const { today } = ctx;
    const ids = listed.map(({ id }) => id);
    const these = new Conditions().add((at) => `t.id = any(${at}::uuid[])`, ids);
    const [found, named] = await Promise.all([
      this.figures.of(these, { asOf: today, knownBy: today }),
      this.db.query<StoredOwners>(ownersOnDay, [ids, today]),
    ]);
    const byId = new Map(found.map((figures) => [figures.leadId, figures]));
    const ownersById = new Map(named.map((row) => [row.leadId, ownersOf(row)]));
    const judge = judgeBy({ asOf: today, basis: 'evidenced' }, this.packs.on(today));
    return listed.map(({ id }) => {
      const figures = byId.get(id) as Figures;
      const owners = ownersById.get(id) as LedgerOwners;
      const silence = { lastOn: figures.report?.observedOn ?? null, today };
      const findings = judgeSilence(silence, this.packs.on(today));
      return { ...line(figures, today), owners, ...judge([figures]), findings };
    });
  }
}

const line = (
  figures: Figures,
  today: string,
): Omit<LedgerRow, 'owners' | 'pace' | 'yearEnd' | 'findings'> => ({
  ...{ id: figures.leadId, no: figures.no, name: figures.name, companyName: figures.companyName },
  stage: figures.stage,
  totalInvestmentYuan: figures.totalInvestmentYuan,
  investedYuan: figures.report?.investedYuan ?? null,
  evidencedYuan: figures.evidencedYuan,
  reportedYearYuan: doneThisYear(figures, 'reported'),
  plannedLevel: plannedLevel(figures, today),
  worksLevel: figures.report?.worksLevel ?? null,
  worksPercent: figures.report?.worksPercent ?? null,
  reportedOn: figures.report?.observedOn ?? null,
  lastPhotoOn: figures.lastPhotoOn,
  done: figures.report?.done ?? null,
  nextStep: figures.report?.nextStep ?? null,
  problems: figures.report?.problems ?? null,
});

const select = (ctx: Ctx, raw: Record<string, unknown>): PagedSelect => {
  const query = readListQuery(raw, spec);
  const { stage, unitId, carrierUnitId, hasPlan, silent, q } = query.filters;
  const conditions = matchesWords(visibleLeads(ctx, new Conditions()), q)
    .add((at) => `t.stage = any(${at}::text[])`, stage)
    .add(inUnit, unitId)
    .add((at) => `t.carrier_unit_id = ${at}`, carrierUnitId)
    .add((at) => `${isPlanned(ctx)} = ${at}`, hasPlan)
    .add((at) => `${isSilent(ctx)} = ${at}`, silent);
  const { where, values } = inLedger(conditions, ctx.today);
  return {
    label: 'progress-ledger',
    columns: 't.id',
    from: 'lead t',
    where,
    values,
    query,
  };
};

/** A plan of this year in force. The day comes from the clock, never from the request. */
const isPlanned = ({ today }: Ctx): string => `exists (select from construction_plan p
  where p.lead_id = t.id and p.status = 'in_force' and p.year = ${today.slice(0, 4)})`;

/** Not reported this week nor the week before. */
const isSilent = ({ today }: Ctx): string => `not exists (select from progress_report r
  where r.lead_id = t.id and r.week_on >= date '${weekStart(today)}' - 7)`;

const spec: ListSpec = {
  filters: {
    stage: someOf(ledgerStages),
    unitId: oneId,
    carrierUnitId: oneId,
    hasPlan: flag,
    silent: flag,
    q: words(),
  },
  sorts: {
    no: 't.no',
    name: 't.name collate "zh-x-icu"',
    totalInvestmentYuan: { nullable: 't.total_investment_yuan' },
    stageSince: 't.stage_since',
  },
  defaultSort: 'no',
};
