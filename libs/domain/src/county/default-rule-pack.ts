import type { RulePack } from '../rule/index.js';

const notice = '宣城市投资促进局《关于优化招商引资项目线索管理的通知》（2024-01-31）';

/** One floor, asked at screening and again before pre-review. Whole yuan. */
const admissionFloor = {
  manufacturingTotalYuan: { value: 100_000_000, source: notice },
  manufacturingFixedYuan: { value: 60_000_000, source: notice },
  bigDataFixedYuan: { value: 30_000_000, source: notice },
};

/** What a new county starts from: every number here is editable; one no document settles is pending. */
export const defaultRulePack: RulePack = {
  id: 'county-default',
  version: '2026.1',
  county: '宁阳市（演示）',
  effectiveFrom: '2026-01-01',
  params: {
    'stage.contact.evidenced': {
      minFollowUps: { value: 1, source: '“不可虚报假报”未给次数，待确认', pending: true },
    },
    'screening.floor.met': admissionFloor,
    'screening.floor.figures-stated': admissionFloor,
    'stage.admission-floor.met': admissionFloor,
    'screening.recorded.in-time': {
      days: { value: 7, source: '“学习、甄别、研判”未给时限，待确认', pending: true },
    },
    'agreement.unconverted.age': {
      noticeDays: { value: 60, source: '“争取尽快正式签约”未给期限，待确认', pending: true },
      alertDays: { value: 90, source: '“争取尽快正式签约”未给期限，待确认', pending: true },
    },
    'stage.entry.late': {
      days: { value: 30, source: '原文未给登记时限，待确认', pending: true },
    },
    'fact.at_target.reached': {
      sharePercent: { value: 80, source: '“投产达效”未给比例，待确认', pending: true },
    },
    'site-check.photo.taken': {
      minPhotos: { value: 1, source: '核查照片张数没有文件规定，待确认', pending: true },
    },
  },
};
