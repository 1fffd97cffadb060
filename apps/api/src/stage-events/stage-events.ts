import { Injectable } from '@nestjs/common';
import {
  type CurrentStage,
  type DateCertainty,
  type Finding,
  foldStageEvents,
  type Stage,
  type StageEvent,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

/** One fact to record; recorded_at is the database's. */
export interface NewStageEvent {
  leadId: string;
  kind: 'registration' | 'move' | 'import' | 'correction';
  from?: Stage;
  to: Stage;
  happenedOn: string;
  dateCertainty?: DateCertainty;
  /** The person the ledger names, when the recorder only copied it in. */
  originalPerson?: string | null;
  reasonCode?: string | null;
  /** For 流失: where the project went. */
  winnerPlace?: string | null;
  note?: string | null;
  findings?: Finding[];
  correctsId?: string;
  importRowId?: string;
}

/** The only writer of stage history. Events are never changed; the current stage is folded from them. */
@Injectable()
export class StageEvents {
  constructor(private readonly db: Db) {}

  /** Records facts in the order given, inside the transaction that changes the lead; returns them as recorded. */
  async record(ctx: Ctx, events: NewStageEvent[]): Promise<StageEvent[]> {
    if (!events.length) return [];
    const rows = events.map((event) => ({ ...event, findings: event.findings ?? null }));
    return this.db.query<StageEvent>(insert, [ctx.actor.userId, JSON.stringify(rows)]);
  }

  /** All events of one lead, corrections included, in order of recording. */
  history(leadId: string): Promise<StageEvent[]> {
    return this.db.query<StageEvent>(history, [leadId]);
  }

  /** The same of many leads at once, by lead. */
  async histories(leadIds: readonly string[]): Promise<Map<string, StageEvent[]>> {
    const events = await this.db.query<StageEvent & { leadId: string }>(histories, [leadIds]);
    const byLead = new Map<string, StageEvent[]>();
    for (const { leadId, ...event } of events) {
      const known = byLead.get(leadId);
      if (known) known.push(event);
      else byLead.set(leadId, [event]);
    }
    return byLead;
  }

  /** Folds the whole history and keeps the result on the lead; returns it with the lead's new version. */
  async derive(leadId: string, events: StageEvent[]): Promise<CurrentStage & { version: number }> {
    const current = foldStageEvents(events);
    const values = [leadId, current.stage, current.since];
    const kept = await this.db.one<{ version: number }>(keep, values);
    return { ...current, version: kept?.version ?? 0 };
  }
}

const eventColumns = `id, to_stage as "to", happened_on as "happenedOn", date_certainty as "dateCertainty",
  recorded_at as "recordedAt", corrects_id as "correctsId"`;

const insert = sql(
  'stage-events-record',
  `insert into lead_stage_event (lead_id, kind, from_stage, to_stage, happened_on, date_certainty,
     recorded_at, recorded_by, original_person, reason_code, winner_place, note, findings, corrects_id,
     import_row_id)
   select e."leadId", e.kind, e."from", e."to", e."happenedOn", coalesce(e."dateCertainty", 'exact'),
     now(), $1, e."originalPerson", e."reasonCode", e."winnerPlace", e.note, e.findings,
     e."correctsId", e."importRowId"
   from rows from (jsonb_to_recordset($2::jsonb) as ("leadId" uuid, kind text, "from" text, "to" text,
     "happenedOn" date, "dateCertainty" text, "originalPerson" text, "reasonCode" text, "winnerPlace" text, note text,
     findings jsonb, "correctsId" uuid, "importRowId" uuid)) with ordinality as e
   order by e.ordinality
   returning ${eventColumns}`,
);

const history = sql(
  'stage-events-history',
  `select ${eventColumns} from lead_stage_event where lead_id = $1 order by recorded_at, id`,
);

const histories = sql(
  'stage-events-histories',
  `select lead_id as "leadId", ${eventColumns} from lead_stage_event where lead_id = any($1::uuid[])
   order by recorded_at, id`,
);

const keep = sql(
  'stage-events-keep',
  `update lead set stage = $2, stage_since = $3, version = version + 1, updated_at = now() where id = $1
   returning version`,
);
