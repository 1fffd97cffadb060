import { Inject, Injectable } from '@nestjs/common';
import { filePolicy } from '@luodi/domain';
import type { Readable } from 'node:stream';
import { Audit } from '../kernel/audit/audit.js';
import type { Config } from '../kernel/config/index.js';
import { CONFIG } from '../kernel/config/token.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound, Problem } from '../kernel/errors/problem.js';
import { LeadsReadModel, LeadStore } from '../leads/index.js';
import type { FilePurpose } from './file.view.js';
import { IncomingFiles } from './incoming.js';
import { usedAsProof } from './proof.js';

export interface NewFile {
  fileName: string;
  file: Buffer;
  purpose: FilePurpose;
}

/** Papers and photos of a lead. Bytes are stored first; the row that names them is what counts. */
@Injectable()
export class LeadFiles {
  constructor(
    private readonly db: Db,
    private readonly incoming: IncomingFiles,
    private readonly leads: LeadStore,
    private readonly read: LeadsReadModel,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Keeps one file and returns its id. */
  async add(ctx: Ctx, leadId: string, { fileName, file, purpose }: NewFile): Promise<string> {
    const known = await this.read.record(ctx, leadId);
    if (!filePolicy.add(ctx.actor, known)) throw forbidden('您不能为该项目上传附件。');
    const kept = await this.incoming.keep(ctx, { fileName, file });
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      const { n } = (await this.db.one<{ n: number }>(count, [leadId])) ?? { n: 0 };
      const { filesPerLead } = this.config;
      if (n >= filesPerLead) {
        throw new Problem(
          422,
          'file.too-many',
          `一个项目至多 ${filesPerLead} 个附件，请先移除不用的。`,
        );
      }
      const { mediaType, sizeBytes, sha256 } = kept;
      const facts = [fileName, mediaType, sizeBytes, sha256, kept.capturedOn];
      const row = await this.db.one<{ id: string }>(insert, [
        leadId,
        purpose,
        ...facts,
        ctx.actor.userId,
      ]);
      const { id } = row as { id: string };
      await this.audit.record(ctx, {
        action: 'file.add',
        subjectType: 'lead',
        subjectId: leadId,
        subjectLabel: lead.name,
        after: { fileId: id, name: fileName, sizeBytes, sha256 },
      });
      return id;
    });
  }

  /** The bytes of a file of a lead the asker may read; 404 otherwise. */
  async content(ctx: Ctx, id: string): Promise<StoredFile & { bytes: Readable }> {
    const file = await this.find(ctx, id);
    return { ...file, bytes: await this.incoming.bytes(file.sha256) };
  }

  /** Takes a file off the list with a reason. What proves a verified fact or a registered agreement stays. */
  remove(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const file = await this.find(ctx, id);
      const lead = await this.leads.lock(ctx, file.leadId);
      if (!filePolicy.remove(ctx.actor, { ...file, lead })) {
        throw forbidden('附件由上传人、单位负责人或招商中心移除。');
      }
      const { used } = (await this.db.one<{ used: boolean }>(isUsed, [id])) ?? { used: true };
      if (used) {
        throw conflict('file.in-use', '这个附件是协议、申报或核查的证据，不能移除。');
      }
      const changed = await this.db.change(remove, [id, ctx.actor.userId, reason]);
      if (!changed) throw conflict('file.removed', '这个附件已被移除。');
      await this.audit.record(ctx, {
        action: 'file.remove',
        subjectType: 'lead',
        subjectId: file.leadId,
        subjectLabel: lead.name,
        after: { fileId: id, name: file.name, reason },
      });
    });
  }

  /** 422 when any of the ids is not a standing file of that lead, kept for that purpose where one is named. */
  async requireAll(
    _ctx: Ctx,
    leadId: string,
    fileIds: readonly string[],
    purpose: FilePurpose | null = null,
  ): Promise<void> {
    const wanted = [...new Set(fileIds)];
    const found = await this.db.one<{ n: number }>(countThese, [leadId, wanted, purpose]);
    if (found?.n === wanted.length) return;
    throw invalidForm([
      {
        field: 'fileIds',
        value: fileIds,
        reason: '有附件不属于该项目或已移除',
        fix: '重新上传后再提交',
      },
    ]);
  }

  /** Of each photo among the files, the day its own metadata names, or null. */
  async photoDays(fileIds: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.db.query<{ day: string | null }>(photoDays, [fileIds]);
    return rows.map(({ day }) => day);
  }

  private async find(ctx: Ctx, id: string): Promise<StoredFile> {
    const file = await this.db.one<StoredFile>(find, [id]);
    if (!file) throw notFound('附件');
    await this.read.mustBeReadable(ctx, file.leadId).catch(() => {
      throw notFound('附件');
    });
    return file;
  }
}

export interface StoredFile {
  id: string;
  leadId: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  uploadedById: string;
}

const insert = sql(
  'lead-file-insert',
  `insert into lead_file (lead_id, purpose, name, media_type, size_bytes, sha256, captured_on, uploaded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
);

const find = sql(
  'lead-file-find',
  `select id, lead_id as "leadId", name, media_type as "mediaType", size_bytes as "sizeBytes", sha256,
     uploaded_by as "uploadedById"
   from lead_file where id = $1 and removed_at is null`,
);

const count = sql(
  'lead-file-count',
  'select count(*)::int as n from lead_file where lead_id = $1 and removed_at is null',
);

const countThese = sql(
  'lead-file-count-these',
  `select count(*)::int as n from lead_file
   where lead_id = $1 and id = any($2::uuid[]) and removed_at is null and ($3::text is null or purpose = $3)`,
);

const photoDays = sql(
  'lead-file-photo-days',
  `select captured_on as day from lead_file where id = any($1::uuid[]) and media_type like 'image/%' order by id`,
);

const isUsed = sql('lead-file-used', `select ${usedAsProof('$1')} as used`);

const remove = sql(
  'lead-file-remove',
  `update lead_file set removed_by = $2, removed_at = now(), removal_reason = $3
   where id = $1 and removed_at is null`,
);
