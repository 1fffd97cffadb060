export type AgreementKind = 'intent' | 'framework' | 'contract';
export type AgreementStatus = 'draft' | 'registered' | 'terminated' | 'discarded';
export type PartyRole = 'government' | 'investor' | 'carrier' | 'guarantor' | 'other';
export type PhaseStatus = 'open' | 'accepted' | 'missed';
export type IncentiveBasis = 'general_policy' | 'tax_linked' | 'firm_specific';
export type CommitmentSide = 'investor' | 'government';
export type ReviewConclusion = 'passed' | 'exception' | 'failed';
export type TrancheState = 'not_due' | 'payable' | 'frozen' | 'paid';

interface Word<Id> {
  id: Id;
  label: string;
  labelEn: string;
}

/** Three kinds, counted apart; only the contract commits both sides. */
export const agreementKinds: readonly Word<AgreementKind>[] = [
  { id: 'intent', label: '意向协议', labelEn: 'Letter of intent' },
  { id: 'framework', label: '框架协议', labelEn: 'Framework agreement' },
  { id: 'contract', label: '正式投资合同', labelEn: 'Investment contract' },
];

export const agreementStatuses: readonly Word<AgreementStatus>[] = [
  { id: 'draft', label: '草稿', labelEn: 'Draft' },
  { id: 'registered', label: '已登记', labelEn: 'Registered' },
  { id: 'terminated', label: '已终止', labelEn: 'Terminated' },
  { id: 'discarded', label: '已作废', labelEn: 'Discarded' },
];

export const partyRoles: readonly Word<PartyRole>[] = [
  { id: 'government', label: '政府方', labelEn: 'Government' },
  { id: 'investor', label: '投资方', labelEn: 'Investor' },
  { id: 'carrier', label: '载体单位', labelEn: 'Carrier unit' },
  { id: 'guarantor', label: '担保方', labelEn: 'Guarantor' },
  { id: 'other', label: '其他', labelEn: 'Other' },
];

export const phaseStatuses: readonly Word<PhaseStatus>[] = [
  { id: 'open', label: '履行中', labelEn: 'Open' },
  { id: 'accepted', label: '验收通过', labelEn: 'Accepted' },
  { id: 'missed', label: '未完成', labelEn: 'Missed' },
];

export const incentiveBases: readonly Word<IncentiveBasis>[] = [
  { id: 'general_policy', label: '普惠政策', labelEn: 'General policy' },
  { id: 'tax_linked', label: '与税收挂钩', labelEn: 'Tax-linked' },
  { id: 'firm_specific', label: '一企一策', labelEn: 'For this firm only' },
];

export const commitmentSides: readonly Word<CommitmentSide>[] = [
  { id: 'investor', label: '投资方', labelEn: 'Investor' },
  { id: 'government', label: '政府方', labelEn: 'Government' },
];

export const reviewConclusions: readonly Word<ReviewConclusion>[] = [
  { id: 'passed', label: '通过', labelEn: 'Passed' },
  { id: 'exception', label: '适用例外规定', labelEn: 'Exception' },
  { id: 'failed', label: '未通过', labelEn: 'Failed' },
];

export const trancheStates: readonly Word<TrancheState>[] = [
  { id: 'not_due', label: '待兑付条件', labelEn: 'Conditions not met yet' },
  { id: 'payable', label: '可兑付', labelEn: 'Payable' },
  { id: 'frozen', label: '冻结', labelEn: 'Frozen' },
  { id: 'paid', label: '已兑付', labelEn: 'Paid' },
];

export function agreementKindLabel(kind: string): string {
  return labelOf(agreementKinds, kind);
}

export function incentiveBasisLabel(basis: string): string {
  return labelOf(incentiveBases, basis);
}

function labelOf(words: readonly Word<string>[], id: string): string {
  return words.find((word) => word.id === id)?.label ?? id;
}
