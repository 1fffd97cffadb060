import type { WorksLevel } from './works-levels.js';

/** One payment with its vouchers. Whole yuan. */
export interface ProgressPayment {
  paidOn: string;
  amountYuan: number;
  voucherNo: string | null;
  fileCount: number;
}

/** What a site looked like on one day. `investedYuan` is cumulative, as the unit reports it. */
export interface Observation {
  observedOn: string;
  investedYuan: number;
  worksLevel: WorksLevel;
  worksPercent: number;
}

/** Everything a weekly report is judged by. Dates 'YYYY-MM-DD', money whole yuan; null is "not known". */
export interface ProgressFacts extends Observation {
  today: string;
  contractedOn: string | null;
  totalInvestmentYuan: number | null;
  /** Why money or works stand lower than last reported. */
  backReason: string | null;
  stoppedOn: string | null;
  payments: readonly ProgressPayment[];
  /** Payments that already stand, of other reports. */
  earlierPayments: readonly Pick<ProgressPayment, 'paidOn' | 'amountYuan' | 'voucherNo'>[];
  /** One entry a photo of this report: the day its own metadata names, or null. */
  photos: readonly (string | null)[];
  /** The last day a site photo was reported before this one. */
  lastPhotoOn: string | null;
  /** Standing reports before this one, oldest first. */
  earlier: readonly Observation[];
}
