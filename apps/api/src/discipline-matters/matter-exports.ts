import { Injectable, type StreamableFile } from '@nestjs/common';
import type { TripContent } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Exports } from '../kernel/export/exports.js';
import { DisciplineMattersReadModel } from './discipline-matters.read-model.js';
import { matterExport, type MatterLine } from './matter-export.js';
import { approvedBefore } from './stored-matter.js';

type ListedRows = Parameters<DisciplineMattersReadModel['present']>[0];
interface Pair {
  id: string;
  before: TripContent | null;
  after: TripContent;
}

/** The matters as a workbook, a change with both its versions. */
@Injectable()
export class MatterExports {
  constructor(
    private readonly db: Db,
    private readonly read: DisciplineMattersReadModel,
    private readonly exports: Exports,
  ) {}

  list(ctx: Ctx, raw: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, matterExport, {
      select: this.read.select(ctx, raw),
      present: (rows: ListedRows) => this.lines(rows),
    });
  }

  private async lines(rows: ListedRows): Promise<MatterLine[]> {
    const pairs = await this.db.query<Pair>(bothVersions, [rows.map(({ id }) => id)]);
    const byId = new Map(pairs.map((pair) => [pair.id, pair]));
    return this.read.present(rows).map((row) => {
      const pair = byId.get(row.id);
      return {
        ...row,
        before: pair?.before ? told(pair.before) : null,
        after: pair ? told(pair.after) : null,
      };
    });
  }
}

/** What a supervisor compares: dates, places, people, whom they meet and what it may cost. */
const told = ({
  departsOn,
  returnsOn,
  stops,
  travellers,
  appointments,
  budget,
}: TripContent): string =>
  [
    `${departsOn} 至 ${returnsOn}`,
    `站点：${stops.map(({ place }) => place).join('、')}`,
    `人员：${travellers.map(({ name }) => name).join('、')}`,
    `约见：${appointments.map(({ on, enterprise }) => `${on} ${enterprise}`).join('、')}`,
    `预算：${budget.reduce((sum, { amountYuan }) => sum + amountYuan, 0)} 元`,
  ].join('；');

const bothVersions = sql(
  'discipline-versions',
  `select t.id, after.content as after, (select before.content from trip_version before
     where before.id = ${approvedBefore('after')}) as before
   from discipline_matter t join trip_version after on after.id = t.version_id where t.id = any($1::uuid[])`,
);
