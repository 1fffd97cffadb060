import { Injectable } from '@nestjs/common';
import {
  foldStageEvents,
  type Stage,
  type StageEvent,
  type StageFacts,
  suspendedFrom,
} from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { LeadRecord } from '../leads/index.js';
import { StageEvents } from '../stage-events/index.js';

/** The move itself, as asked for. */
export interface Asked {
  to: Stage;
  happenedOn: string;
  reasonCode?: string | null;
  winnerPlace?: string | null;
  note?: string | null;
}

/** What is known of a lead before one knows the move: gathered once, judged for several moves. */
export type KnownFacts = Omit<StageFacts, keyof Asked> & {
  /** The whole history, to fold again with the move added. */
  events: StageEvent[];
};

/** The seam between rows and rules: a lead and its neighbours as StageFacts. */
@Injectable()
export class StageMoveFacts {
  constructor(
    private readonly db: Db,
    private readonly stageEvents: StageEvents,
  ) {}

  async gather(lead: LeadRecord, today: string): Promise<KnownFacts> {
    // One after the other: within a transaction there is one connection.
    const events = await this.stageEvents.history(lead.id);
    const neighbours = await this.db.one<Neighbours>(readNeighbours, [lead.id]);
    const { stage, since, sinceCertainty } = foldStageEvents(events);
    return {
      ...lead,
      from: stage,
      today,
      lastEventOn: since,
      lastEventCertainty: sinceCertainty,
      ...(neighbours as Neighbours),
      events,
      suspendedFrom: suspendedFrom(events),
    };
  }
}

export const withMove = (known: KnownFacts, asked: Asked): StageFacts => ({
  ...known,
  to: asked.to,
  happenedOn: asked.happenedOn,
  reasonCode: asked.reasonCode ?? null,
  winnerPlace: asked.winnerPlace ?? null,
  note: asked.note ?? null,
});

type Neighbours = Pick<
  StageFacts,
  | 'contactFollowUps'
  | 'screeningOpinion'
  | 'agreements'
  | 'provenFacts'
  | 'preReviews'
  | 'reviewConditions'
  | 'fourOnes'
>;

/** One statement for all that hangs on the lead. A corrected contact and its correction are one contact. */
const readNeighbours = sql(
  'stage-facts-neighbours',
  `select
     (select json_build_object('count', count(*), 'lastOn', max(happened_on)) from follow_up f
      where lead_id = $1 and not exists (select from follow_up later where later.corrects_id = f.id))
       as "contactFollowUps",
     (select opinion from lead_screening where lead_id = $1 order by recorded_at desc limit 1)
       as "screeningOpinion",
     (select coalesce(json_agg(json_build_object('kind', kind, 'signedOn', signed_on) order by signed_on), '[]')
      from agreement where lead_id = $1 and status = 'registered') as agreements,
     (select coalesce(json_agg(json_build_object('kind', kind, 'happenedOn', happened_on, 'status', status)), '[]')
      from project_fact where lead_id = $1 and status in ('claimed', 'verifying', 'verified')) as "provenFacts",
     (select coalesce(json_agg(json_build_object('round', round, 'status', status, 'result', result,
        'decidedOn', decided_on, 'validUntil', valid_until) order by round), '[]')
      from pre_review where lead_id = $1) as "preReviews",
     (select coalesce(json_agg(json_build_object('round', p.round, 'no', c.no, 'content', c.content,
        'dueStage', c.due_stage, 'dueOn', c.due_on, 'status', c.status) order by p.round, c.no), '[]')
      from pre_review_condition c join pre_review p on p.id = c.pre_review_id
      where p.lead_id = $1) as "reviewConditions",
     (select json_agg(o.role) from four_ones m join ownership o on o.four_ones_id = m.id and upper_inf(o.during)
      where m.lead_id = $1 and m.exited_on is null) as "fourOnes"`,
);
