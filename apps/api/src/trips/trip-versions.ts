import { Injectable } from '@nestjs/common';
import { coreName, regionOf, type TripContent } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { keys } from './trip-keys.js';
import type { Judgement } from './trip-judge.js';
import { zonesAt } from './trip-standards.js';

export interface NewVersion {
  kind: 'filing' | 'refiling';
  content: TripContent;
  judgement: Judgement;
  reason: string | null;
  clientStatedAt: string | null;
}

/** Writes a filing as submitted, with its stops, appointments and travellers, and puts it in force. */
@Injectable()
export class TripVersions {
  constructor(private readonly db: Db) {}

  /** Returns the version's id. The trip is locked, the content judged. */
  async file(ctx: Ctx, trip: { id: string; isLate: boolean }, filed: NewVersion): Promise<string> {
    const { kind, content, judgement, reason, clientStatedAt } = filed;
    const { findings, need, flags, zones } = judgement;
    const isLate = trip.isLate || (kind === 'filing' && judgement.isLate);
    const { id } = (await this.db.one<{ id: string }>(insertVersion, [
      trip.id,
      kind,
      JSON.stringify(content),
      content.purpose,
      content.departsOn,
      content.returnsOn,
      reason,
      JSON.stringify(findings),
      need.level,
      isLate,
      flags,
      clientStatedAt,
      ctx.actor.userId,
    ])) as { id: string };
    await this.parts(id, trip.id, content);
    const inForce = [id, JSON.stringify(content), need.level, isLate, flags, zones];
    await this.db.change(putInForce, [trip.id, ...inForce, ...keys(content)]);
    return id;
  }

  private async parts(versionId: string, tripId: string, content: TripContent): Promise<void> {
    const stops = content.stops.map((stop) => ({
      ...stop,
      regionCode: stop.regionCode ?? regionOf(stop.place)?.code ?? null,
      zones: zonesAt(stop),
    }));
    const visits = content.appointments.map((one) => ({ ...one, key: coreName(one.enterprise) }));
    await this.db.change(insertStops, [versionId, JSON.stringify(stops)]);
    await this.db.change(insertAppointments, [versionId, JSON.stringify(visits)]);
    const people = JSON.stringify(content.travellers);
    const { departsOn, returnsOn } = content;
    await this.db.change(insertTravellers, [tripId, versionId, people, departsOn, returnsOn]);
  }
}

const insertVersion = sql(
  'trip-version-insert',
  `insert into trip_version (trip_id, no, kind, content, purpose, departs_on, returns_on, reason, findings,
     approval_level, is_late, flags, client_stated_at, recorded_by)
   select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
   from trip_version where trip_id = $1 returning id`,
);

const insertStops = sql(
  'trip-stops-insert',
  `insert into trip_stop (version_id, no, place, region_code, zones, arrives_on, leaves_on)
   select $1, part.no, one ->> 'place', one ->> 'regionCode',
     array(select jsonb_array_elements_text(one -> 'zones')),
     (one ->> 'arrivesOn')::date, (one ->> 'leavesOn')::date
   from jsonb_array_elements($2::jsonb) with ordinality as part (one, no)`,
);

const insertAppointments = sql(
  'trip-appointments-insert',
  `insert into trip_appointment (version_id, no, happens_on, enterprise, enterprise_key, company_id, lead_id)
   select $1, part.no, (one ->> 'on')::date, one ->> 'enterprise', one ->> 'key',
     (one ->> 'companyId')::uuid, (one ->> 'leadId')::uuid
   from jsonb_array_elements($2::jsonb) with ordinality as part (one, no)`,
);

const insertTravellers = sql(
  'trip-travellers-insert',
  `insert into trip_traveller (trip_id, version_id, user_id, name, rank, period)
   select $1, $2, (one ->> 'userId')::uuid, one ->> 'name', one ->> 'rank', daterange($4, $5, '[]')
   from jsonb_array_elements($3::jsonb) as part (one)`,
);

/** The filing stands from here on; the database moves its travellers with it and refuses an overlap. */
const putInForce = sql(
  'trip-put-in-force',
  `update trip set status = 'filed', current_version_id = $2, content = $3, approval_level = $4,
     is_late = is_late or $5 or (select is_late from trip_version where id = $2), flags = $6, zones = $7,
     purpose = $8, departs_on = $9, returns_on = $10, search_text = $11, search_grams = $12
   where id = $1`,
);
