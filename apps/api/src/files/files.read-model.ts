import { Injectable } from '@nestjs/common';
import { filePolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { LeadsReadModel } from '../leads/index.js';
import type { LeadFilePage, LeadFileView } from './file.view.js';

type Row = Omit<LeadFileView, 'can'>;

@Injectable()
export class FilesReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
  ) {}

  /** The standing files of a lead and of those merged into it, newest first; bounded by what a lead may hold. */
  async ofLead(ctx: Ctx, leadId: string): Promise<LeadFilePage> {
    const lead = await this.leads.record(ctx, leadId);
    const rows = await this.db.query<Row>(ofLead, [leadId]);
    const data = rows.map((row) => ({
      ...row,
      can: { remove: filePolicy.remove(ctx.actor, { uploadedById: row.uploadedBy.id, lead }) },
    }));
    const canAdd = !lead.mergedIntoId && filePolicy.add(ctx.actor, lead);
    return { data, total: data.length, totalIsExact: true, canAdd };
  }
}

const ofLead = sql(
  'lead-files',
  `select f.id, f.lead_id as "leadId", f.name, f.media_type as "mediaType", f.size_bytes as "sizeBytes",
     f.sha256, f.captured_on as "capturedOn", f.purpose, f.uploaded_at as "uploadedAt",
     json_build_object('id', u.id, 'name', u.display_name) as "uploadedBy"
   from lead_file f join app_user u on u.id = f.uploaded_by
   where f.lead_id in (select $1::uuid union select id from lead where merged_into_id = $1)
     and f.removed_at is null
   order by f.uploaded_at desc, f.id limit 400`,
);
