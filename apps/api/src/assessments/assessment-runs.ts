import { Injectable } from '@nestjs/common';
import type { Quality, ScorePart } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { Scores } from './assessment-scores.js';

export interface StoredRun {
  id: string;
  kind: 'interim' | 'closing';
  asOf: string;
  knownAt: string;
  scoringVersion: string;
  packVersion: string;
  digest: string;
  recordedAt: string;
}

export interface StoredResult {
  unit: { id: string; name: string };
  total: string | null;
  totalWithVerifying: string | null;
  rank: number | null;
  isTied: boolean;
  rankIfVerified: number | null;
  weakest: string | null;
  reasons: string[];
  parts: ScorePart[];
  quality: Quality;
  newestOn: string | null;
  /** Told of an open period only: what a run kept is figures. */
  caveats?: Partial<Record<string, string>>;
}

interface NewRun {
  assessmentId: string;
  kind: StoredRun['kind'];
  asOf: string;
  knownAt: string;
}

/** Results kept as they were computed: a row is never changed, a later computation is another run. */
@Injectable()
export class AssessmentRuns {
  constructor(private readonly db: Db) {}

  /** Keeps a computation; joins the open transaction. */
  async keep(
    ctx: Ctx,
    { assessmentId, kind, asOf, knownAt }: NewRun,
    scores: Scores,
  ): Promise<string> {
    const { scoringVersion, packVersion, digest } = scores;
    const values = [assessmentId, kind, asOf, knownAt, scoringVersion, packVersion, digest];
    const run = await this.db.one<{ id: string }>(insertRun, [...values, ctx.actor.userId]);
    const { id } = run as { id: string };
    await this.db.change(insertResults, [id, JSON.stringify(scores.units.map(resultOf))]);
    return id;
  }

  /** The instant by which a computation in the open transaction knows. */
  async now(): Promise<string> {
    return (await this.db.one<{ at: string }>(now))!.at;
  }

  closing(assessmentId: string): Promise<StoredRun | null> {
    return this.db.one<StoredRun>(closingRun, [assessmentId]);
  }

  /** The run that was published before a day's ranking, as known before an instant. */
  previous(assessmentId: string, asOf: string, before: string): Promise<StoredRun | null> {
    return this.db.one<StoredRun>(previousRun, [assessmentId, asOf, before]);
  }

  latest(assessmentId: string): Promise<StoredRun | null> {
    return this.previous(assessmentId, '9999-12-31', 'infinity');
  }

  results(runId: string): Promise<StoredResult[]> {
    return this.db.query<StoredResult>(resultsOfRun, [runId]);
  }

  history(assessmentId: string): Promise<StoredRun[]> {
    return this.db.query<StoredRun>(runsOf, [assessmentId]);
  }
}

const resultOf = ({ unit, score, quality, newestOn, place, reasons }: Scores['units'][number]) => ({
  ...{ unit_id: unit.id, total: score.total, total_with_verifying: score.totalWithVerifying },
  ...{ rank: place?.rank ?? null, is_tied: place?.isTied ?? false, reasons },
  ...{ rank_if_verified: place?.rankIfVerified ?? null, weakest: score.weakest },
  ...{ parts: score.parts, quality, newest_on: newestOn },
});

const run = `id, kind, as_of_on as "asOf", to_char(known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "knownAt",
  scoring_version as "scoringVersion", pack_version as "packVersion", digest, recorded_at as "recordedAt"`;

// Microseconds matter: what was entered in the same millisecond is either known or not.
const now = sql(
  'assessment-now',
  `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
);
const insertRun = sql(
  'assessment-run-insert',
  `insert into assessment_run (assessment_id, kind, as_of_on, known_at, scoring_version, pack_version, digest,
     recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, now()) returning id`,
);
const insertResults = sql(
  'assessment-result-insert',
  `insert into assessment_result (run_id, unit_id, total, total_with_verifying, rank, is_tied, rank_if_verified,
     weakest, reasons, parts, quality, newest_on)
   select $1, r.unit_id, r.total, r.total_with_verifying, r.rank, r.is_tied, r.rank_if_verified, r.weakest, r.reasons,
     r.parts, r.quality, r.newest_on
   from jsonb_populate_recordset(null::assessment_result, $2::jsonb) r`,
);
const closingRun = sql(
  'assessment-run-closing',
  `select ${run} from assessment_run where assessment_id = $1 and kind = 'closing'`,
);
const previousRun = sql(
  'assessment-run-previous',
  `select ${run} from assessment_run where assessment_id = $1 and as_of_on < $2::date
     and recorded_at < $3::timestamptz and kind = 'interim'
   order by as_of_on desc, recorded_at desc limit 1`,
);
const runsOf = sql(
  'assessment-runs',
  `select ${run} from assessment_run where assessment_id = $1 order by recorded_at desc limit 100`,
);
const resultsOfRun = sql(
  'assessment-results',
  `select json_build_object('id', u.id, 'name', u.name) as unit, r.total,
     r.total_with_verifying as "totalWithVerifying", r.rank, r.is_tied as "isTied",
     r.rank_if_verified as "rankIfVerified", r.weakest, r.reasons, r.parts, r.quality, r.newest_on as "newestOn"
   from assessment_result r join unit u on u.id = r.unit_id where r.run_id = $1
   order by r.rank nulls last, u.name collate "zh-x-icu"`,
);
