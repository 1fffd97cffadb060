import { Injectable } from '@nestjs/common';
import {
  type ApprovalLevel,
  type ApprovalNeed,
  approvalNeeded,
  filedInAdvance,
  type Finding,
  flagsOf,
  judgeAutomatic,
  judgeTripFiling,
  type OtherVisit,
  paramOf,
  preparationEnough,
  scorePreparation,
  type TripContent,
  tripDays,
} from '@luodi/domain';
import { RulePacks } from '../rule-packs/index.js';
import { type Judged, TripFacts } from './trip.facts.js';
import { standardsOf } from './trip-standards.js';
import type { TripJudgement, TripStandard } from './trip.view.js';

/** What the rules of the day say of an itinerary, and what follows from it. */
export interface Judgement {
  findings: Finding[];
  need: ApprovalNeed;
  zones: string[];
  flags: string[];
  isLate: boolean;
  visitsByOthers: readonly OtherVisit[];
  automatic: Finding;
  standards: TripStandard[];
}

/** One judgement for the screen while typing, for the filing and for the change. */
@Injectable()
export class TripJudge {
  constructor(
    private readonly facts: TripFacts,
    private readonly packs: RulePacks,
  ) {}

  async judge(content: TripContent, judged: Judged): Promise<Judgement> {
    const pack = this.packs.on(judged.today);
    const facts = await this.facts.gather(content, judged);
    const findings = judgeTripFiling(facts, pack);
    const advance = findings.find(({ ruleId }) => ruleId === filedInAdvance.id);
    const need = approvalNeeded(content, pack);
    return {
      findings,
      need,
      zones: [...new Set(facts.stopZones.flat())],
      flags: flagsOf(findings),
      isLate: advance?.verdict === 'fail',
      visitsByOthers: facts.visitsByOthers,
      automatic: this.automatic(content, { findings, level: need.level, today: judged.today }),
      standards: standardsOf(content.budget, facts.limitsYuan),
    };
  }

  /** As the screen shows it. */
  async shown(content: TripContent, judged: Judged): Promise<TripJudgement> {
    const { findings, need, zones, isLate, automatic, standards } = await this.judge(
      content,
      judged,
    );
    const computed = { ...this.computed(content, judged.today), ...told(need) };
    return { ...computed, findings, zones, isLate, automatic, standards };
  }

  /** Whether the filing passes by rule, under the pack of that day. */
  automatic(
    content: TripContent,
    { today, ...judged }: { findings: Finding[]; level: ApprovalLevel; today: string },
  ): Finding {
    return judgeAutomatic({ ...judged, days: tripDays(content).length }, this.packs.on(today));
  }

  /** What follows from the content alone: nothing of it is ever typed. */
  computed(content: TripContent, today: string) {
    const pack = this.packs.on(today);
    const minLength = Number(paramOf(preparationEnough, 'minLength', pack));
    const { total, parts } = scorePreparation(content.preparation, minLength);
    return {
      days: tripDays(content).length,
      preparationScore: total,
      preparationParts: parts,
      ...told(approvalNeeded(content, pack)),
    };
  }
}

const told = ({ level, because }: ApprovalNeed) => ({
  approvalLevel: level,
  approvalBecause: because,
});
