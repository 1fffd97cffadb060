import type { InvestmentKind } from '../county/investment-kinds.js';
import type { OwnershipRole } from '../ownership/roles.js';
import type { PreReviewResult } from '../pre-review/words.js';
import type { Stage } from './stages.js';

/** exact = 确切日期 · no_later_than = 不晚于该日（台账只写了进度，没写日期）. */
export type DateCertainty = 'exact' | 'no_later_than';

/** Everything a judge of a stage move may know. Dates are 'YYYY-MM-DD'; null is "not stated". */
export interface StageFacts {
  from: Stage;
  to: Stage;
  happenedOn: string;
  today: string;
  firstContactOn: string | null;
  /** Date of the current stage's event; null when there is none before this move. */
  lastEventOn: string | null;
  /** Absent means exact. */
  lastEventCertainty?: DateCertainty;
  contactFollowUps: { count: number; lastOn: string | null };
  nextContactOn: string | null;
  investmentKind: InvestmentKind;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  landMu: string | null;
  annualTaxYuan: number | null;
  annualOutputYuan: number | null;
  energyTce: string | null;
  pillarIndustry: string | null;
  uscc: string | null;
  recruitingUnitId: string | null;
  carrierUnitId: string | null;
  helperName: string | null;
  /** The latest 研判 opinion; null when there is none. */
  screeningOpinion: string | null;
  /** Registered agreements. */
  agreements: readonly { kind: string; signedOn: string }[];
  /** Facts that stand: claimed (evidence incomplete), verifying or verified. */
  provenFacts: readonly { kind: string; happenedOn: string; status: string }[];
  /** Every pre-review of the project opened here, in any order. */
  preReviews: readonly {
    round: number;
    status: string;
    result: PreReviewResult | null;
    decidedOn: string | null;
    validUntil: string | null;
  }[];
  /** What conditional passes asked for, each with the round it belongs to. */
  reviewConditions: readonly {
    round: number;
    no: number;
    content: string;
    dueStage: string | null;
    dueOn: string | null;
    status: string;
  }[];
  responsibleUnitId: string | null;
  responsiblePersonName: string | null;
  nextDispatchOn: string | null;
  /** The roles held today; null when the project is not under 四个一. */
  fourOnes: readonly OwnershipRole[] | null;
  /** For 流失: where the project went. */
  winnerPlace: string | null;
  reasonCode: string | null;
  note: string | null;
  /** The stage held when the project was suspended; null unless it is suspended. */
  suspendedFrom: Stage | null;
}
