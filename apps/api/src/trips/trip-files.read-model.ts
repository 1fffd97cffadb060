import { Inject, Injectable } from '@nestjs/common';
import { tripBounds, tripPolicy } from '@luodi/domain';
import { acceptedKinds } from '../files/index.js';
import type { Config } from '../kernel/config/index.js';
import { CONFIG } from '../kernel/config/token.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { type StoredTrip, tripSubject } from './stored-trip.js';
import type { TripFilePage, TripFileView } from './trip-file.view.js';
import { takesPapers, TripStore } from './trip-store.js';

type Row = Omit<TripFileView, 'can'>;

/** The standing papers of a trip, newest first; bounded by what a trip may hold. */
@Injectable()
export class TripFilesReadModel {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ofTrip(ctx: Ctx, tripId: string): Promise<TripFilePage> {
    const trip = await this.store.find(ctx, tripId);
    const rows = await this.db.query<Row>(ofTrip, [tripId]);
    const data = rows.map((row) => present(ctx, row, trip));
    const limits = {
      maxMb: this.config.fileMaxMb,
      maxCount: tripBounds.files,
      kinds: acceptedKinds,
    };
    const canAdd = takesPapers(trip) && tripPolicy.run(ctx.actor, tripSubject(trip));
    return { data, total: data.length, totalIsExact: true, canAdd, limits };
  }

  async one(ctx: Ctx, tripId: string, fileId: string): Promise<TripFileView> {
    const { data } = await this.ofTrip(ctx, tripId);
    const file = data.find(({ id }) => id === fileId);
    if (!file) throw notFound('附件');
    return file;
  }
}

const present = (ctx: Ctx, row: Row, trip: StoredTrip): TripFileView => ({
  ...row,
  can: {
    remove:
      takesPapers(trip) && tripPolicy.removeFile(ctx.actor, tripSubject(trip), row.uploadedBy.id),
  },
});

const ofTrip = sql(
  'trip-files',
  `select f.id, f.trip_id as "tripId", f.name, f.media_type as "mediaType", f.size_bytes as "sizeBytes", f.sha256,
     f.captured_on as "capturedOn", f.purpose, f.uploaded_at as "uploadedAt",
     json_build_object('id', u.id, 'name', u.display_name) as "uploadedBy"
   from trip_file f join app_user u on u.id = f.uploaded_by
   where f.trip_id = $1 and f.removed_at is null order by f.uploaded_at desc, f.id`,
);
