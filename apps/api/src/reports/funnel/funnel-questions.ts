import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import { badRequest, notFound } from '../../kernel/errors/problem.js';
import {
  atClosing,
  type ClosedCutOff,
  type FunnelQuestion,
  funnelQuestionOf,
} from './funnel-question.js';

/** Reads what is asked; `month` asks a closed month anew, at exactly the cut-off it was closed at. */
@Injectable()
export class FunnelQuestions {
  constructor(private readonly db: Db) {}

  async of(ctx: Ctx, filters: Record<string, unknown>): Promise<FunnelQuestion> {
    const { month, ...others } = filters as { month?: string };
    if (month === undefined) return funnelQuestionOf(ctx, others);
    if ('asOf' in others || 'knownBy' in others) throw twoCutOffs(month);
    const cutOff = await this.db.one<ClosedCutOff>(closedCutOff, [`${month}-01`]);
    if (!cutOff) throw notFound('已结账的月份');
    return atClosing(funnelQuestionOf(ctx, others), cutOff);
  }
}

const twoCutOffs = (month: string) =>
  badRequest('查询条件有误。', [
    {
      field: 'month',
      value: month,
      reason: '已结账的月份自带截至日和所知时刻',
      fix: '去掉 asOf 和 knownBy，或去掉 month',
    },
  ]);

const closedCutOff = sql(
  'funnel-closed-cut-off',
  `select to_char(month, 'YYYY-MM') as month, as_of as "asOf", known_before as "knownBefore"
   from funnel_closing where month = $1`,
);
