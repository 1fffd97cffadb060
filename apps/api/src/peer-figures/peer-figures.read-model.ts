import { Injectable } from '@nestjs/common';
import { targetedIndicators } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneYear, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import type { PeerFigurePage, PeerFigureRow } from './peer-figure.view.js';

/** Everything that was ever entered of other counties, and which entry stands. */
@Injectable()
export class PeerFiguresReadModel {
  constructor(private readonly db: Db) {}

  list(raw: Record<string, unknown>): Promise<PeerFigurePage> {
    const query = readListQuery(raw, spec);
    const { indicator, year, standing, q } = query.filters;
    const { where, values } = new Conditions()
      .add((at) => `t.indicator = any(${at}::text[])`, indicator)
      .add((at) => `extract(year from t.as_of_on) = ${at}`, year)
      .add((at) => `(${isStanding}) = ${at}::boolean`, standing)
      .add((at) => `position(${at} in t.county) > 0 or position(${at} in t.source) > 0`, q);
    return paged<PeerFigureRow>(this.db, {
      ...{
        label: 'peer-figures-list',
        columns,
        from: 'peer_figure t',
        joins,
        where,
        values,
        query,
      },
    });
  }

  async one(id: string): Promise<PeerFigureRow> {
    const row = await this.db.one<PeerFigureRow>(one, [id]);
    if (!row) throw notFound('对标数据');
    return row;
  }
}

const isStanding = `not exists (select from peer_figure later
  where (later.county, later.indicator, later.as_of_on) = (t.county, t.indicator, t.as_of_on)
    and later.version > t.version)`;

const columns = `t.id, t.county, t.indicator, t.figure, t.as_of_on as "asOf", t.source, t.version,
  (${isStanding}) as "isStanding", u.display_name as "enteredBy", t.recorded_at as "recordedAt"`;
const joins = 'join app_user u on u.id = t.entered_by';
const one = sql('peer-figure-one', `select ${columns} from peer_figure t ${joins} where t.id = $1`);

const spec: ListSpec = {
  filters: {
    indicator: someOf(targetedIndicators.map(({ id }) => id)),
    year: oneYear,
    standing: flag,
    q: words(),
  },
  sorts: { asOf: 't.as_of_on', county: 't.county', recordedAt: 't.recorded_at' },
  defaultSort: '-asOf',
};
