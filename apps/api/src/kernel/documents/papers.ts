import { Injectable, StreamableFile } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../ctx/clock.js';
import type { Ctx } from '../ctx/ctx.js';
import { Db } from '../database/db.js';
import { minuteOf } from '../export/exports.js';
import { attachment } from '../http/file-name.js';
import { type Paper, writePaper } from './office-page.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The record a paper is about, as the trail names it. */
export interface PaperSubject {
  type: string;
  id: string;
  label: string;
}

/** Papers as .docx, made in the process; every one on the trail. */
@Injectable()
export class Papers {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** As of when, under which rule pack, taken out by whom. */
  footnote({ actorName, unitName }: Ctx, packVersion: string): string {
    return `截至 ${minuteOf(this.clock.now())}  规则包 ${packVersion}  导出：${actorName}（${unitName}）`;
  }

  async send(ctx: Ctx, { type, id, label }: PaperSubject, paper: Paper): Promise<StreamableFile> {
    const bytes = await writePaper(paper);
    await this.db.tx(() =>
      this.audit.record(ctx, {
        action: 'document.export',
        subjectType: type,
        subjectId: id,
        subjectLabel: label,
        after: { document: paper.title },
      }),
    );
    const disposition = attachment(`${paper.title}-${label}-${ctx.today}.docx`, 'document.docx');
    return new StreamableFile(bytes, { type: docxType, disposition });
  }
}
