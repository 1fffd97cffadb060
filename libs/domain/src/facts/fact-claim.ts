import type { FactKind } from './fact-kinds.js';

/** One paper behind a claim. Amounts in whole yuan. */
export interface FactEvidence {
  kind: string;
  datedOn: string;
  documentNo: string | null;
  amountYuan: number | null;
  fileCount: number;
  /** The days its photos carry, where they carry any. */
  capturedOn: readonly string[];
}

/** Everything the recognition of a fact may know. Dates 'YYYY-MM-DD'; money in whole yuan; null is "not stated". */
export interface FactClaim {
  kind: FactKind;
  happenedOn: string;
  today: string;
  firstContactOn: string | null;
  evidence: readonly FactEvidence[];
  /** The other standing facts of the project. */
  others: readonly { kind: string; happenedOn: string }[];
  promisedOutputYuan: number | null;
  promisedTaxYuan: number | null;
}
