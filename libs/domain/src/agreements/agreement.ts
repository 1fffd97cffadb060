import type {
  AgreementKind,
  AgreementStatus,
  CommitmentSide,
  IncentiveBasis,
  PartyRole,
  PhaseStatus,
  ReviewConclusion,
} from './agreement-words.js';

/** The terms of an agreement as entered. Money in whole yuan, decimals as text, days 'YYYY-MM-DD'. */
export interface AgreementTerms {
  kind: AgreementKind;
  title: string;
  no?: string | null;
  signedOn: string;
  validUntil?: string | null;
  totalInvestmentYuan?: number | null;
  fixedAssetInvestmentYuan?: number | null;
  landMu?: string | null;
  remark?: string | null;
  parties: readonly Party[];
  phases: readonly PhaseTerms[];
  tranches: readonly TrancheTerms[];
  commitments: readonly CommitmentTerms[];
}

export interface Party {
  role: PartyRole;
  name: string;
  uscc?: string | null;
  signatory?: string | null;
}

/** What the investor promises to have done by a day. */
export interface PhaseTerms {
  name: string;
  investmentYuan?: number | null;
  annualOutputYuan?: number | null;
  annualTaxYuan?: number | null;
  energyTce?: string | null;
  startsOn?: string | null;
  dueOn: string;
}

/** An incentive paid once the phase it hangs on is accepted. `phase` counts from 1. */
export interface TrancheTerms {
  phase: number;
  title: string;
  amountYuan: number;
  basis: IncentiveBasis;
}

/** Any other promise, of either side; with a number when it has one. */
export interface CommitmentTerms {
  side: CommitmentSide;
  subject: string;
  phase?: number | null;
  promised?: string | null;
  measure?: string | null;
  dueOn?: string | null;
}

/** What came of a phase. */
export interface PhaseActuals {
  actualInvestmentYuan?: number | null;
  actualOutputYuan?: number | null;
  actualTaxYuan?: number | null;
  actualEnergyTce?: string | null;
}

export interface PhaseRecord extends PhaseTerms, PhaseActuals {
  status: PhaseStatus;
  settledOn: string | null;
}

export interface ReviewRecord {
  reviewedOn: string;
  conclusion: ReviewConclusion;
  exceptionUntil: string | null;
}

export interface AgreementState {
  status: AgreementStatus;
  kind: AgreementKind;
  signedOn: string;
}
