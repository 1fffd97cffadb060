import type { HandoverFacts } from '@luodi/domain';

/** A helper's handover that passes every rule. */
export const handoverFacts: HandoverFacts = {
  today: '2026-11-26',
  role: 'helper',
  fromOn: '2026-06-01',
  enteredOn: '2026-03-01',
  outgoing: { holder: 'a', name: '甲', fromOn: '2026-03-01' },
  incoming: { holder: 'b', name: '乙' },
  holders: ['a'],
  isLeader: null,
  leaderLoad: null,
  helperLoad: 1,
  changedOn: [],
  reason: '工作调整',
  note: '资料、未结事项已当面交接',
  approver: 'hub',
};
