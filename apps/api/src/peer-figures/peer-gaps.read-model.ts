import { Injectable } from '@nestjs/common';
import {
  figureRowOf,
  type Indicator,
  indicatorsOf,
  measuredValue,
  targetedIndicators,
} from '@luodi/domain';
import { type FigureRecord, FigureRecords } from '../assessments/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { oneDate } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { RulePacks } from '../rule-packs/index.js';
import type { PeerGapIndicator, PeerGapRow, PeerGaps } from './peer-figure.view.js';

interface Peer {
  county: string;
  indicator: string;
  figure: number;
  asOf: string;
  source: string;
}

/** 横向比较: each peer's last figure of the year beside our own, verified, cut off at the same day. */
@Injectable()
export class PeerGapsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly records: FigureRecords,
  ) {}

  async gaps(ctx: Ctx, raw: Record<string, unknown>): Promise<PeerGaps> {
    const { asOf = ctx.today } = readListQuery(raw, spec).filters as { asOf?: string };
    const from = `${asOf.slice(0, 4)}-01-01`;
    const [peers, records] = await Promise.all([
      this.db.query<Peer>(latest, [from, asOf]),
      this.records.of({ from, to: asOf, asOf, before: 'infinity' }),
    ]);
    const pack = this.packs.on(asOf);
    const own = ({ id }: Indicator, on: string): number =>
      measuredValue(
        id,
        records
          .filter((record) => counts(record, on) && indicatorsOf(record, from, pack).includes(id))
          .map(figureRowOf),
      ).toNumber();
    const rows = targetedIndicators.map((indicator) => {
      const others = peers.filter((peer) => peer.indicator === indicator.id);
      return besides(indicator, {
        own: own(indicator, asOf),
        others,
        at: (on) => own(indicator, on),
      });
    });
    return { year: Number(asOf.slice(0, 4)), asOf, rows: rows.filter((row) => row.peers.length) };
  }
}

const counts = ({ isVerified, happenedOn }: FigureRecord, on: string): boolean =>
  isVerified && happenedOn <= on;

interface Beside {
  own: number;
  others: readonly Peer[];
  at: (on: string) => number;
}

const besides = (
  { id, label, measure, counts: words }: Indicator,
  { own, others, at }: Beside,
): PeerGapIndicator => {
  const peers = others
    .map(({ county, figure, asOf, source }): PeerGapRow => {
      const ours = at(asOf);
      return { county, figure, asOf, source, own: ours, gap: ours - figure };
    })
    .toSorted((a, b) => b.figure - a.figure);
  const place = 1 + peers.filter(({ gap }) => gap < 0).length;
  return { indicator: id, label, measure, counts: words, own, place, peers };
};

const spec: ListSpec = { filters: { asOf: oneDate }, sorts: {}, defaultSort: '' };

const latest = sql(
  'peer-figures-latest',
  `select distinct on (county, indicator) county, indicator, figure, as_of_on as "asOf", source from peer_figure
   where as_of_on between $1::date and $2::date order by county, indicator, as_of_on desc, version desc`,
);
