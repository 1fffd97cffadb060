import { Injectable, StreamableFile } from '@nestjs/common';
import { Audit } from '../../kernel/audit/audit.js';
import { Clock } from '../../kernel/ctx/clock.js';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { minuteOf } from '../../kernel/export/exports.js';
import { attachment } from '../../kernel/http/file-name.js';
import { RulePacks } from '../../rule-packs/index.js';
import { DossiersReadModel } from '../dossiers.read-model.js';
import { ReviewMeetingsReadModel } from '../review-meetings.read-model.js';
import { minutesBody } from './minutes.js';
import { type Paper, writePaper } from './office-page.js';
import { scoreSheetBody } from './score-sheet.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Subject {
  type: string;
  id: string;
  label: string;
}

/** Papers of the meeting as .docx, made in the process; every one on the trail. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly packs: RulePacks,
    private readonly meetings: ReviewMeetingsReadModel,
    private readonly dossiers: DossiersReadModel,
  ) {}

  async minutes(ctx: Ctx, id: string): Promise<StreamableFile> {
    const meeting = await this.meetings.one(ctx, id);
    const subtitle = meeting.minutesNo ?? '草稿，闭会后以正式编号为准';
    const version = this.packs.on(meeting.heldOn).version;
    return this.send(
      ctx,
      { type: 'review_meeting', id, label: meeting.title },
      {
        title: '项目预审会议纪要',
        subtitle,
        body: minutesBody(meeting),
        footnote: this.footnote(ctx, version),
      },
    );
  }

  async scoreSheet(ctx: Ctx, id: string): Promise<StreamableFile> {
    const review = await this.dossiers.ofReview(ctx, id);
    const kind = review.kind === 'settled' ? '核定' : '自评';
    return this.send(
      ctx,
      { type: 'pre_review', id, label: review.leadName },
      {
        title: '项目预审评分表',
        subtitle: review.scoredAt ? `${kind}，${minuteOf(new Date(review.scoredAt))}` : undefined,
        body: scoreSheetBody(review),
        footnote: this.footnote(ctx, review.packVersion ?? this.packs.on(ctx.today).version),
      },
    );
  }

  private footnote({ actorName, unitName }: Ctx, version: string): string {
    return `截至 ${minuteOf(this.clock.now())}  规则包 ${version}  导出：${actorName}（${unitName}）`;
  }

  private async send(
    ctx: Ctx,
    { type, id, label }: Subject,
    paper: Paper,
  ): Promise<StreamableFile> {
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
