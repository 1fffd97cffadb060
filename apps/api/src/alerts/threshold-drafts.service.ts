import { Injectable } from '@nestjs/common';
import { stallRule, yellowParam } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { conflict } from '../kernel/errors/problem.js';
import { PackParamDrafts } from '../rule-packs/index.js';
import type { DraftThreshold } from './alert.dto.js';
import { AlertQualityReadModel } from './alert-quality.read-model.js';
import type { AlertQuality, RuleQuality } from './alert-quality.view.js';

/** A threshold that history suggests, put into a draft of the rule pack. Whoever asked still looks, and another approves. */
@Injectable()
export class ThresholdDrafts {
  constructor(
    private readonly worth: AlertQualityReadModel,
    private readonly drafts: PackParamDrafts,
  ) {}

  /** Only what history says right now; returns the draft's id. */
  async put(ctx: Ctx, { ruleId, yellow, intoId }: DraftThreshold): Promise<string> {
    const quality = await this.worth.of(ctx);
    const row = quality.rules.find((one) => one.ruleId === ruleId);
    if (row?.suggestedYellow !== yellow) throw stale(row);
    const param = yellowParam(stallRule(ruleId)!, yellow)!;
    const { from, to } = quality;
    return this.drafts.put(ctx, {
      ...param,
      source: `预警质效 ${from} 至 ${to}`,
      reason: reasonOf(row, quality),
      intoId,
    });
  }
}

const stale = (row: RuleQuality | undefined) =>
  conflict(
    'alert.suggestion-stale',
    `这条建议已经变了：现在${row?.suggestion ? `是“${row.suggestion}”` : '没有建议'}。请刷新后再看。`,
  );

/** What the figures were, for whoever approves. */
const reasonOf = (row: RuleQuality, { from, to, withinDays }: AlertQuality): string =>
  `预警质效（${from} 至 ${to}）：“${row.message}”亮灯 ${row.opened} 次，${withinDays} 天内解除 ${row.curedInTime} 次，` +
  `被设暂不提醒 ${row.snoozed} 次。${row.suggestion}。`;
