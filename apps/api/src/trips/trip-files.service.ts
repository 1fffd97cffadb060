import { Injectable } from '@nestjs/common';
import { tripBounds, type TripFilePurpose, tripPolicy } from '@luodi/domain';
import { IncomingFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, notFound, Problem } from '../kernel/errors/problem.js';
import { tripSubject } from './stored-trip.js';
import { mustTakePapers, TripStore } from './trip-store.js';

export interface NewTripFile {
  fileName: string;
  file: Buffer;
  purpose: TripFilePurpose;
}

/** Papers and photos of a trip: letters of invitation and confirmations with the filing, photos and vouchers with the report. */
@Injectable()
export class TripFiles {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    private readonly incoming: IncomingFiles,
  ) {}

  /** Keeps one file and returns its id. The bytes are stored first; the row that names them is what counts. */
  async add(ctx: Ctx, tripId: string, { fileName, file, purpose }: NewTripFile): Promise<string> {
    const seen = await this.store.find(ctx, tripId);
    if (!tripPolicy.run(ctx.actor, tripSubject(seen))) throw notYours();
    const kept = await this.incoming.keep(ctx, { fileName, file });
    return this.db.tx(async () => {
      const trip = await this.store.lock(ctx, tripId);
      mustTakePapers(trip);
      const { n } = (await this.db.one<{ n: number }>(count, [tripId]))!;
      if (n >= tripBounds.files) throw tooMany();
      const { name, mediaType, sizeBytes, sha256, capturedOn } = kept;
      const row = [tripId, purpose, name, mediaType, sizeBytes, sha256, capturedOn];
      const { id } = (await this.db.one<{ id: string }>(insert, [...row, ctx.actor.userId]))!;
      const after = { fileId: id, name, purpose, sizeBytes, sha256 };
      await this.store.finish(ctx, trip, {
        step: null,
        change: { action: 'trip.file-add', after },
      });
      return id;
    });
  }

  /** The bytes of a file of a trip the asker may read; 404 otherwise. */
  async content(ctx: Ctx, at: TripFilePlace) {
    await this.store.find(ctx, at.tripId);
    const file = await this.standing(at);
    return { ...file, bytes: await this.incoming.bytes(file.sha256) };
  }

  /** Takes a file off the list; who and why stay. */
  remove(ctx: Ctx, at: TripFilePlace, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lock(ctx, at.tripId);
      const file = await this.standing(at);
      if (!tripPolicy.removeFile(ctx.actor, tripSubject(trip), file.uploadedById))
        throw forbidden('附件由上传人、单位负责人或招商中心移除。');
      mustTakePapers(trip);
      await this.db.change(remove, [file.id, ctx.actor.userId, reason]);
      const after = { fileId: file.id, name: file.name, reason };
      const change = { action: 'trip.file-remove', after };
      await this.store.finish(ctx, trip, { step: null, change });
    });
  }

  private async standing({ tripId, fileId }: TripFilePlace): Promise<StoredTripFile> {
    const file = await this.db.one<StoredTripFile>(find, [tripId, fileId]);
    if (!file) throw notFound('附件');
    return file;
  }
}

export interface TripFilePlace {
  tripId: string;
  fileId: string;
}

interface StoredTripFile {
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  uploadedById: string;
}

const notYours = () => forbidden('外出报备的附件由本单位的人和同行人员上传。');

const tooMany = () =>
  new Problem(422, 'file.too-many', `一次外出至多 ${tripBounds.files} 个附件，请先移除不用的。`);

const count = sql(
  'trip-file-count',
  'select count(*)::int as n from trip_file where trip_id = $1 and removed_at is null',
);

const insert = sql(
  'trip-file-insert',
  `insert into trip_file (trip_id, purpose, name, media_type, size_bytes, sha256, captured_on, uploaded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
);

const find = sql(
  'trip-file-find',
  `select id, name, media_type as "mediaType", size_bytes as "sizeBytes", sha256, uploaded_by as "uploadedById"
   from trip_file where trip_id = $1 and id = $2 and removed_at is null`,
);

const remove = sql(
  'trip-file-remove',
  'update trip_file set removed_by = $2, removed_at = now(), removal_reason = $3 where id = $1',
);
