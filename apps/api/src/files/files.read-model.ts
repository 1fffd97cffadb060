import { Inject, Injectable } from '@nestjs/common';
import { filePolicy } from '@luodi/domain';
import type { Config } from '../kernel/config/index.js';
import { CONFIG } from '../kernel/config/token.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadsReadModel } from '../leads/index.js';
import type { LeadFilePage, LeadFileView } from './file.view.js';
import { usedAsProof } from './proof.js';
import { acceptedKinds } from './sniff.js';

type Row = Omit<LeadFileView, 'can'> & { isProof: boolean };

@Injectable()
export class FilesReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The standing files of a lead and of those merged into it, newest first; bounded by what a lead may hold. */
  async ofLead(ctx: Ctx, leadId: string): Promise<LeadFilePage> {
    const lead = await this.leads.record(ctx, leadId);
    const rows = await this.db.query<Row>(ofLead, [leadId]);
    const data = rows.map((row) => present(ctx, row, lead));
    const canAdd = !lead.mergedIntoId && filePolicy.add(ctx.actor, lead);
    const { fileMaxMb: maxMb, filesPerLead: maxCount } = this.config;
    const limits = { maxMb, maxCount, kinds: acceptedKinds };
    return { data, total: data.length, totalIsExact: true, canAdd, limits };
  }

  async one(ctx: Ctx, id: string): Promise<LeadFileView> {
    const row = await this.db.one<Row>(oneFile, [id]);
    if (!row) throw notFound('附件');
    return present(ctx, row, await this.leads.record(ctx, row.leadId));
  }
}

const present = (ctx: Ctx, { isProof, ...row }: Row, lead: LeadRecord): LeadFileView => ({
  ...row,
  can: {
    remove: !isProof && filePolicy.remove(ctx.actor, { uploadedById: row.uploadedBy.id, lead }),
  },
});

const columns = `f.id, f.lead_id as "leadId", f.name, f.media_type as "mediaType", f.size_bytes as "sizeBytes",
     f.sha256, f.captured_on as "capturedOn", f.purpose, f.uploaded_at as "uploadedAt",
     json_build_object('id', u.id, 'name', u.display_name) as "uploadedBy",
     ${usedAsProof('f.id')} as "isProof"`;

const from = 'from lead_file f join app_user u on u.id = f.uploaded_by';

const oneFile = sql(
  'lead-files-one',
  `select ${columns} ${from} where f.id = $1 and f.removed_at is null`,
);

const ofLead = sql(
  'lead-files',
  `select ${columns} ${from}
   where f.lead_id in (select $1::uuid union select id from lead where merged_into_id = $1)
     and f.removed_at is null
   order by f.uploaded_at desc, f.id limit 400`,
);
