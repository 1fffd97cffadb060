/** A stage of the ladder as a bulletin freezes it; amounts in yuan. */
export interface BulletinStage {
  id: string;
  label: string;
  count: number;
  totalInvestmentYuan: number;
  reached: number;
  conversionPercent: number | null;
  medianDays: number | null;
  lastYearCount: number;
  lastYearReached: number;
}

/** A tier (cumulative), a zone or a unit. */
export interface BulletinLine {
  label: string;
  active: number;
  activeYuan: number;
  cleared: number;
  contracted: number;
  started: number;
}

export interface BulletinPeer {
  indicator: string;
  measure: 'count' | 'yuan';
  county: string;
  own: number;
  figure: number;
  asOf: string;
  source: string;
}

/** How many signed projects that have not started stand for one reason; `rows` asks for exactly those. */
export interface BulletinReason {
  label: string;
  count: number;
  totalInvestmentYuan: number;
  rows: string;
}

export interface BulletinTotals {
  active: number;
  activeYuan: number;
  cleared: number;
  clearedYuan: number;
}

/** Every number of a bulletin, taken once and kept: the deck, the paper and the workbook are drawn from these. */
export interface BulletinFigures {
  asOf: string;
  knownBy: string;
  totals: BulletinTotals;
  lastYear: BulletinTotals & { asOf: string };
  narrowest: string | null;
  stages: readonly BulletinStage[];
  tiers: readonly BulletinLine[];
  zones: readonly BulletinLine[];
  units: readonly BulletinLine[];
  /** Absent in bulletins drafted before reasons were counted. */
  reasons?: readonly BulletinReason[];
  peers: readonly BulletinPeer[];
  definitions: readonly { id: string; unit: string; text: string }[];
}

/** What the office writes; proposed from the figures, then its own words. */
export interface BulletinText {
  achievements: string;
  problems: string;
  gaps: string;
  suggestions: string;
}

/** In the order they are read out. */
export const bulletinSections = [
  { id: 'achievements', label: '工作成效', labelEn: 'Achievements' },
  { id: 'problems', label: '存在问题', labelEn: 'Problems' },
  { id: 'gaps', label: '与周边的差距', labelEn: 'Gap to peers' },
  { id: 'suggestions', label: '下一步建议', labelEn: 'Suggestions' },
] as const satisfies readonly { id: keyof BulletinText; label: string; labelEn: string }[];

export type BulletinStatus = 'draft' | 'issued';

export const bulletinStatuses = [
  { id: 'draft', label: '起草', labelEn: 'Draft' },
  { id: 'issued', label: '已印发', labelEn: 'Issued' },
] as const satisfies readonly { id: BulletinStatus; label: string; labelEn: string }[];
