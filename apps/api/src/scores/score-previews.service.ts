import { Injectable } from '@nestjs/common';
import {
  assessProject,
  type Assessment,
  checkReviewInputs,
  completeReviewInputs,
  type ReviewInputs,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { badRequest } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';

/** 试算: what inputs would come to today. Nothing is written. */
@Injectable()
export class ScorePreviews {
  constructor(private readonly packs: RulePacks) {}

  /** The assessment of whatever was sent, or every fault of it at once. */
  preview(ctx: Ctx, given: unknown): Assessment {
    const pack = this.packs.on(ctx.today);
    const errors = checkReviewInputs(given, pack);
    if (errors.length) throw badRequest(`测算数据有 ${errors.length} 处不符合要求。`, errors);
    return assessProject(completeReviewInputs(given as Partial<ReviewInputs>), pack);
  }
}
