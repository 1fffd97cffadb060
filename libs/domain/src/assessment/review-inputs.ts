import type { EnergyUse, Figures } from '@luodi/scoring';

/** All that an assessment looks at: stated by the applicant, or settled by a reviewer. */
export interface ReviewInputs {
  /** Raw figures by the catalogue's names: whole yuan as numbers, decimals as text. */
  figures: Figures;
  /** A year's use by carrier. Where any is given, 当量 and 等价 are reckoned from it and never typed in. */
  energyUses: readonly EnergyUse[];
  /** 在不单独进行节能审查的行业目录内，或涉密。 */
  isEnergyExempt: boolean;
  /** The 两高 list's own industry name; null when not told. */
  industry: string | null;
  /** Products and processes as the 两高 list would name them; null when not told. */
  products: readonly string[] | null;
  /** Judged item → option. */
  judgements: Readonly<Record<string, string>>;
  /** Veto slot → decision; a hit says why. */
  vetoes: Readonly<Record<string, { hit: boolean; reason: string }>>;
  /** 投产后第一个完整年度; null when not told. */
  firstFullYear: number | null;
  /** 逐年达产比例, 0 to 1 as text. */
  ramp: readonly string[];
}

export const blankReviewInputs: ReviewInputs = {
  figures: {},
  energyUses: [],
  isEnergyExempt: false,
  industry: null,
  products: null,
  judgements: {},
  vetoes: {},
  firstFullYear: null,
  ramp: [],
};
