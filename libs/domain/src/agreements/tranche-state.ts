import type { AgreementStatus, PhaseStatus, TrancheState } from './agreement-words.js';

interface TrancheFacts {
  paidOn: string | null;
  phaseStatus: PhaseStatus;
  agreementStatus: AgreementStatus;
}

/**
 * 分阶段投资投入和政策奖扶的合同约束: payable when its phase was accepted, frozen when the phase was missed or the
 * agreement ended. Only payment is a fact of its own.
 */
export function trancheState({ paidOn, phaseStatus, agreementStatus }: TrancheFacts): TrancheState {
  if (paidOn) return 'paid';
  if (agreementStatus === 'terminated' || phaseStatus === 'missed') return 'frozen';
  return agreementStatus === 'registered' && phaseStatus === 'accepted' ? 'payable' : 'not_due';
}

/** The day passed and nobody has judged the phase; a list for people, never a verdict. */
export function isPhaseOverdue(
  { status, dueOn }: { status: PhaseStatus; dueOn: string },
  today: string,
): boolean {
  return status === 'open' && dueOn < today;
}
