import { Injectable } from '@nestjs/common';
import { foldStageEvents, type Stage, type StageFacts, suspendedFrom } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { LeadRecord } from '../leads/index.js';
import { StageEvents } from '../stage-events/index.js';

/** The move itself, as asked for. */
export interface Asked {
  to: Stage;
  happenedOn: string;
  reasonCode?: string | null;
  note?: string | null;
}

/** What is known of a lead before one knows the move: gathered once, judged for several moves. */
export type KnownFacts = Omit<StageFacts, keyof Asked | 'reasonCode' | 'note'>;

/** The seam between rows and rules: a lead and its neighbours as StageFacts. */
@Injectable()
export class StageMoveFacts {
  constructor(
    private readonly db: Db,
    private readonly stageEvents: StageEvents,
  ) {}

  async gather(lead: LeadRecord, today: string): Promise<KnownFacts> {
    const [events, contacts] = await Promise.all([
      this.stageEvents.history(lead.id),
      this.db.one<{ count: number; lastOn: string | null }>(countContacts, [lead.id]),
    ]);
    const { stage, since, sinceCertainty } = foldStageEvents(events);
    return {
      ...lead,
      from: stage,
      today,
      lastEventOn: since,
      lastEventCertainty: sinceCertainty,
      contactFollowUps: contacts ?? { count: 0, lastOn: null },
      suspendedFrom: suspendedFrom(events),
    };
  }
}

export const withMove = (known: KnownFacts, asked: Asked): StageFacts => ({
  ...known,
  to: asked.to,
  happenedOn: asked.happenedOn,
  reasonCode: asked.reasonCode ?? null,
  note: asked.note ?? null,
});

/** A corrected record and its correction are one contact. */
const countContacts = sql(
  'stage-facts-contacts',
  `select count(*)::int as count, max(happened_on) as "lastOn" from follow_up f
   where lead_id = $1 and not exists (select from follow_up later where later.corrects_id = f.id)`,
);
