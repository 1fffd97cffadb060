import { Injectable } from '@nestjs/common';
import { type CountyPack, type ReviewInputs, simulateScore } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import type { SimulatedProject, Simulation, SimulationRow } from './rule-pack.view.js';
import { countyPackOf, onePack, type StoredPack } from './stored-pack.js';

/** What a version would have made of the projects already scored: their latest score each, over twelve months. */
@Injectable()
export class PackSimulations {
  constructor(private readonly db: Db) {}

  /** Of the projects the asker may read; nothing is written. */
  async run(ctx: Ctx, id: string): Promise<Simulation> {
    const stored = await this.db.one<StoredPack>(onePack, [id]);
    if (!stored) throw notFound('规则包');
    const pack = countyPackOf(stored);
    const { where, values } = visibleLeads(ctx, new Conditions(), 'l');
    const scored = await this.db.query<Scored>(latestScores(where), values);
    const rows = scored.slice(0, most).map((one) => rowOf(one, pack));
    return {
      rows: rows.toSorted((one, other) => order[one.change] - order[other.change]),
      counts: {
        verdict: count(rows, 'verdict'),
        points: count(rows, 'points'),
        none: count(rows, 'none'),
      },
      isWhole: scored.length <= most,
    };
  }
}

const most = 500;
const order = { verdict: 0, points: 1, none: 2 };

interface Scored {
  project: SimulatedProject;
  packVersion: string;
  scoredAt: string;
  inputs: ReviewInputs;
  total: string | null;
  verdict: string;
  label: string;
}

const rowOf = (scored: Scored, pack: CountyPack): SimulationRow => {
  const { project, packVersion, scoredAt, total, label } = scored;
  const { total: now, verdict, change } = simulateScore(scored, pack);
  return {
    project,
    packVersion,
    scoredAt,
    before: { total, verdict: label },
    after: { total: now, verdict: verdict.label },
    because: verdict.because,
    change,
  };
};

const count = (rows: readonly SimulationRow[], change: SimulationRow['change']): number =>
  rows.filter((row) => row.change === change).length;

const latestScores = (where: string) =>
  sql(
    'rule-pack-simulation',
    `select * from (
       select distinct on (l.id) json_build_object('id', l.id, 'no', l.no, 'name', l.name) as project,
         s.pack_version as "packVersion", s.recorded_at as "scoredAt", s.inputs, s.total::text as total,
         s.verdict, coalesce(s.result #>> '{score,verdict,label}', s.verdict) as label
       from score s join pre_review r on r.id = s.pre_review_id join lead l on l.id = r.lead_id
       where s.recorded_at >= now() - interval '12 months' and ${where}
       order by l.id, r.round desc, s.no desc) latest
     order by "scoredAt" desc limit ${most + 1}`,
  );
