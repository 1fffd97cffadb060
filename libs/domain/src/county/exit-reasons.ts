import type { ExitStage } from '../stages/stages.js';
import type { CountyEntry } from './county-entry.js';
import { countyList } from './county-entry.js';

/** The reason that says nothing by itself: it must come with a note. */
export const otherReason = 'other';

export const exitReasons: Readonly<Record<ExitStage, readonly CountyEntry[]>> = {
  lost: countyList('区重点项目推进会讲话：“有些项目…却让别的地方争去了”', false, [
    ['land', '土地', 'Land'],
    ['policy', '政策', 'Policy'],
    ['speed', '速度', 'Speed'],
    ['service', '服务', 'Service'],
    ['supporting', '配套', 'Supporting facilities'],
    [otherReason, '其他', 'Other'],
  ]),
  rejected: countyList('「五不招」内容原文未列，待确认', true, [
    ['policy_mismatch', '产业政策不符', 'Against industrial policy'],
    ['environment', '环保或两高不达标', 'Environment or energy'],
    ['low_intensity', '投资强度或亩均税收低于门槛', 'Intensity below the floor'],
    ['safety', '安全风险不可控', 'Safety risk'],
    ['weak_investor', '圈地嫌疑或实力不足', 'Weak investor'],
    [otherReason, '其他', 'Other'],
  ]),
  withdrawn: countyList('系统预置，待确认', true, [
    ['investor_left', '企业主动放弃', 'Investor gave up'],
    ['duplicate', '重复登记', 'Registered twice'],
    ['untrue', '信息不实', 'Information untrue'],
    [otherReason, '其他', 'Other'],
  ]),
  suspended: countyList('系统预置，待确认', true, [
    ['land_quota', '等待用地指标', 'Waiting for land quota'],
    ['funding', '企业资金未到位', 'Funds not in place'],
    ['permits', '手续未办结', 'Permits pending'],
    ['market', '市场变化', 'Market change'],
    [otherReason, '其他', 'Other'],
  ]),
};
