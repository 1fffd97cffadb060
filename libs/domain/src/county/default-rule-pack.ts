import type { RulePack } from '../rule/index.js';

/** What a new county starts from: every number here is editable, and none is settled by a document. */
export const defaultRulePack: RulePack = {
  id: 'county-default',
  version: '2026.1',
  county: '宁阳市（演示）',
  effectiveFrom: '2026-01-01',
  params: {
    'stage.contact.evidenced': {
      minFollowUps: { value: 1, source: '“不可虚报假报”未给次数，待确认', pending: true },
    },
    'agreement.unconverted.age': {
      noticeDays: { value: 60, source: '“争取尽快正式签约”未给期限，待确认', pending: true },
      alertDays: { value: 90, source: '“争取尽快正式签约”未给期限，待确认', pending: true },
    },
    'stage.entry.late': {
      days: { value: 30, source: '原文未给登记时限，待确认', pending: true },
    },
  },
};
