import { Injectable } from '@nestjs/common';
import { funnelDefinitions, narrowestOf, type RulePack } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { readListQuery } from '../../kernel/list/list-query.js';
import { RulePacks } from '../../rule-packs/index.js';
import { type Cells, FunnelCells } from './funnel-cells.js';
import { FunnelDays } from './funnel-days.js';
import { daysIn, figuresOf } from './funnel-figures.js';
import { FunnelGroups } from './funnel-groups.js';
import { aYearBefore, type FunnelQuestion, questionFilters } from './funnel-question.js';
import { stamp } from '../stamp.js';
import { FunnelQuestions } from './funnel-questions.js';
import { FunnelSpans } from './funnel-spans.js';
import type { FunnelReport } from './funnel.view.js';

/** Where projects stand, how far they came, how long they stay; beside the same day last year. */
@Injectable()
export class FunnelReadModel {
  constructor(
    private readonly spans: FunnelSpans,
    private readonly cells: FunnelCells,
    private readonly groups: FunnelGroups,
    private readonly days: FunnelDays,
    private readonly questions: FunnelQuestions,
    private readonly packs: RulePacks,
  ) {}

  async report(ctx: Ctx, raw: Record<string, unknown>): Promise<FunnelReport> {
    const { filters } = readListQuery(raw, {
      filters: questionFilters,
      sorts: {},
      defaultSort: '',
    });
    return this.ask(ctx, await this.questions.of(ctx, filters));
  }

  /**
   * The same for a question already read: bulletins and closings ask it. Days in a stage, line by line, are read from
   * every span; whoever shows none leaves them.
   */
  async ask(ctx: Ctx, question: FunnelQuestion, { groupDays = true } = {}): Promise<FunnelReport> {
    await this.spans.refresh();
    const pack = this.packs.on(ctx.today);
    const before = aYearBefore(question);
    // One after the other: within a transaction there is one connection.
    const now = await this.cells.ask(ctx, question, pack);
    const then = await this.cells.ask(ctx, { ...before, by: null }, pack);
    const days = groupDays ? await this.days.of(ctx, question, pack) : null;
    const answer = {
      ...wholeOf(question, now, then),
      groups: await this.groups.of(question, { cells: now.groups, days }, pack),
    };
    return {
      ...answer,
      definitions: [...funnelDefinitions],
      digest: digestOf(question, answer, pack),
    };
  }
}

const wholeOf = (question: FunnelQuestion, now: Cells, then: Cells) => {
  const earlier = aYearBefore(question);
  const [figures, earlierFigures] = [figuresOf(question), figuresOf(earlier)];
  const [rungs, earlierRungs] = [figures.rungs(now.groups), earlierFigures.rungs(then.groups)];
  const { basis, asOf, knownBy, by, unitId = null } = question;
  return {
    basis,
    asOf,
    knownBy,
    by,
    unitId,
    lastYear: { asOf: earlier.asOf, knownBy: earlier.knownBy },
    stages: rungs.map((rung, place) => ({
      ...rung,
      medianDays: daysIn(rung.stage, asOf, now.since),
      lastYear: earlierRungs[place]!.standing,
      lastYearReached: earlierRungs[place]!.reached,
      lastYearConversionPercent: earlierRungs[place]!.conversionPercent,
    })),
    active: figures.active(now.groups),
    activeLastYear: earlierFigures.active(then.groups),
    cleared: figures.cleared(now.groups),
    clearedLastYear: earlierFigures.cleared(then.groups),
    unevidenced: figures.unevidenced(now.groups),
    narrowest: narrowestOf(rungs),
  };
};

/** Stamps a figure: what was asked, by which version of the rules, and what was answered. */
const digestOf = (
  { basis, asOf, knownBy, before, by, unitId }: FunnelQuestion,
  answer: object,
  pack: RulePack,
): string => stamp({ basis, asOf, knownBy, before, by, unitId, pack: pack.version }, answer);
