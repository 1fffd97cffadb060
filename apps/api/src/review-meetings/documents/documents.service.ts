import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Papers } from '../../kernel/documents/papers.js';
import { minuteOf } from '../../kernel/export/exports.js';
import { RulePacks } from '../../rule-packs/index.js';
import { DossiersReadModel } from '../dossiers.read-model.js';
import { ReviewMeetingsReadModel } from '../review-meetings.read-model.js';
import { minutesBody } from './minutes.js';
import { scoreSheetBody } from './score-sheet.js';

/** Papers of the meeting. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly papers: Papers,
    private readonly packs: RulePacks,
    private readonly meetings: ReviewMeetingsReadModel,
    private readonly dossiers: DossiersReadModel,
  ) {}

  async minutes(ctx: Ctx, id: string): Promise<StreamableFile> {
    const meeting = await this.meetings.one(ctx, id);
    const subtitle = meeting.minutesNo ?? '草稿，闭会后以正式编号为准';
    const version = this.packs.on(meeting.heldOn).version;
    return this.papers.send(
      ctx,
      { type: 'review_meeting', id, label: meeting.title },
      {
        title: '项目预审会议纪要',
        subtitle,
        body: minutesBody(meeting),
        footnote: this.papers.footnote(ctx, version),
      },
    );
  }

  async scoreSheet(ctx: Ctx, id: string): Promise<StreamableFile> {
    const review = await this.dossiers.ofReview(ctx, id);
    const kind = review.kind === 'settled' ? '核定' : '自评';
    const version = review.packVersion ?? this.packs.on(ctx.today).version;
    return this.papers.send(
      ctx,
      { type: 'pre_review', id, label: review.leadName },
      {
        title: '项目预审评分表',
        subtitle: review.scoredAt ? `${kind}，${minuteOf(new Date(review.scoredAt))}` : undefined,
        body: scoreSheetBody(review),
        footnote: this.papers.footnote(ctx, version),
      },
    );
  }
}
