import { Injectable, type StreamableFile } from '@nestjs/common';
import { tripStatuses, wordFor } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import type { Paper } from '../../kernel/documents/office-page.js';
import { Papers } from '../../kernel/documents/papers.js';
import { conflict } from '../../kernel/errors/problem.js';
import { RulePacks } from '../../rule-packs/index.js';
import { TripFilesReadModel } from '../trip-files.read-model.js';
import type { TripDetail } from '../trip.view.js';
import { TripsReadModel } from '../trips.read-model.js';
import { filingSlipBody } from './filing-slip.js';
import { tripReportBody } from './trip-report.js';

/** Papers of a trip: what was filed, and what came of it. */
@Injectable()
export class TripDocuments {
  constructor(
    private readonly papers: Papers,
    private readonly packs: RulePacks,
    private readonly trips: TripsReadModel,
    private readonly files: TripFilesReadModel,
  ) {}

  async filingSlip(ctx: Ctx, id: string): Promise<StreamableFile> {
    const trip = await this.trips.one(ctx, id);
    const { data: files } = await this.files.ofTrip(ctx, id);
    return this.send(ctx, trip, {
      title: '外出招商报备表',
      subtitle: [...marksOf(trip), `编号 ${trip.no}`, wordFor(tripStatuses, trip.status)].join(
        '  ',
      ),
      body: filingSlipBody(trip, files),
    });
  }

  async report(ctx: Ctx, id: string): Promise<StreamableFile> {
    const trip = await this.trips.one(ctx, id);
    const { report } = trip;
    if (!report) throw conflict('trip.no-report', '这次外出还没有报告，请先填写报告。');
    const { data: files } = await this.files.ofTrip(ctx, id);
    return this.send(ctx, trip, {
      title: '外出招商报告',
      subtitle: [...marksOf(trip), `报备编号 ${trip.no}`].join('  '),
      body: tripReportBody({ ...trip, report }, files),
    });
  }

  private send(
    ctx: Ctx,
    { id, no, filedAt }: TripDetail,
    paper: Omit<Paper, 'footnote'>,
  ): Promise<StreamableFile> {
    const footnote = this.papers.footnote(ctx, this.packs.on(ctx.today).version);
    const subject = { type: 'trip', id, label: no };
    return this.papers.send(ctx, subject, {
      ...paper,
      title: filedAt ? paper.title : `${paper.title}（草稿）`,
      footnote,
    });
  }
}

/** What stays with a trip for ever stands at the head of each of its papers. */
const marksOf = ({ isLate, isRefiled, versionNo }: TripDetail): string[] => [
  ...(isLate ? ['后补报备'] : []),
  ...(isRefiled ? [`第 ${versionNo} 版（变更重报）`] : []),
];
