import { Injectable } from '@nestjs/common';
import { kindOfMatter } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { paged, type PagedSelect } from '../kernel/list/paged.js';
import { matterConditions, matterList } from './matter-list.js';
import type { DisciplineMatterPage, DisciplineMatterRow } from './matter.view.js';
import { matterColumns, matterFrom, matterJoins } from './stored-matter.js';

type StoredRow = Omit<DisciplineMatterRow, 'kind'>;

/** Matters for the page of supervision: what the rules marked that day, read, never judged again. */
@Injectable()
export class DisciplineMattersReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<DisciplineMatterPage> {
    const page = await paged<StoredRow>(this.db, this.select(ctx, raw));
    return { ...page, data: this.present(page.data) };
  }

  /** The list's select, for the workbook too. */
  select(ctx: Ctx, raw: Record<string, unknown>): PagedSelect {
    const query = readListQuery(raw, matterList);
    const { where, values } = matterConditions(ctx, query.filters);
    return {
      label: 'discipline-matters-list',
      columns: matterColumns,
      from: matterFrom,
      joins: matterJoins,
      where,
      values,
      query,
    };
  }

  present(rows: StoredRow[]): DisciplineMatterRow[] {
    return rows.map((row) => ({ ...row, kind: kindOfMatter(row.ruleId) }));
  }
}
