import { Injectable } from '@nestjs/common';
import {
  checkReviewInputs,
  checkStatement,
  completeReviewInputs,
  completeStatement,
  type ReviewInputs,
  type ReviewStatement,
} from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { invalidForm } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';

export interface Content {
  inputs: ReviewInputs;
  statement: ReviewStatement;
}

/** Reads what was sent into inputs and statement, or tells every fault of both. */
@Injectable()
export class PreReviewContent {
  constructor(
    private readonly packs: RulePacks,
    private readonly files: LeadFiles,
  ) {}

  /** Parts left out are those of `known`. No two parts share a name, so a fault is named as the form names it. */
  read(ctx: Ctx, known: Content, given: { inputs?: object; statement?: object }): Content {
    const pack = this.packs.on(ctx.today);
    const { items } = pack.scoring.sheet;
    const judged = items.filter(({ curve }) => curve.kind === 'judged').map(({ id }) => id);
    const errors = [
      ...(given.inputs ? checkReviewInputs(given.inputs, pack) : []),
      ...(given.statement ? checkStatement(given.statement, judged) : []),
    ];
    if (errors.length) throw invalidForm(errors);
    return {
      inputs: given.inputs ? completeReviewInputs(given.inputs) : known.inputs,
      statement: given.statement ? completeStatement(given.statement) : known.statement,
    };
  }

  /** 422 when a figure's evidence is not a standing file of the project. */
  async requireFiles(ctx: Ctx, leadId: string, { evidence }: ReviewStatement): Promise<void> {
    const ids = [...new Set(Object.values(evidence).flat())];
    if (ids.length) await this.files.requireAll(ctx, leadId, ids);
  }
}
