/** What a claimed total is held against. Money in whole yuan, land as text, days 'YYYY-MM-DD'; null is "not stated". */
export interface InflationFacts {
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  landMu: string | null;
  registeredCapitalYuan: number | null;
  product: string | null;
  parcelNo: string | null;
  firstContactOn: string;
  /** Amounts in papers signed or filed later: registered agreements, the filing notice. */
  later: readonly { paper: string; on: string; yuan: number }[];
  /** The same investor's other leads; exits and merged ones are none. */
  siblings: readonly SiblingLead[];
}

export interface SiblingLead {
  /** The lead's number, or who holds it when the asker may not see the lead. */
  label: string;
  totalInvestmentYuan: number | null;
  product: string | null;
  parcelNo: string | null;
  firstContactOn: string;
}
