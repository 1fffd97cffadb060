import type { ProjectHistory, Stage } from '../stages/index.js';

/** What a report sums, groups and scopes a lead by, as it was known from an instant on. Money in whole yuan. */
export interface LeadFigure {
  recordedAt: string;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  recruitingUnitId: string;
  carrierUnitId: string | null;
  secrecy: string;
  mergedIntoId: string | null;
  pillarIndustry: string | null;
  /** The investor's place, in the words entered. */
  region: string | null;
}

/** Everything recorded that a funnel may count a lead by. Figures in order of recording. */
export interface FunnelHistory extends ProjectHistory {
  figures: readonly LeadFigure[];
}

/** Where a lead stands on one basis. */
export interface BasisStanding {
  stage: Stage;
  /** Rank of the highest stage it ever stood in; one that left the ladder keeps it. */
  reached: number;
  /** Passed the committee or registered (过会或备案), and still on the ladder. */
  isCleared: boolean;
  /** Since when it has stood in `stage` without a break. */
  since: string;
}

/** Where a lead stands on all three bases, and whether anything shows that somebody met somebody. */
export interface Position {
  isEvidenced: boolean;
  claimed: BasisStanding;
  verifying: BasisStanding;
  verified: BasisStanding;
}
