import type { Param, RulePack } from '../rule/index.js';

const inspection = '参照《安徽省党政机关国内公务考察及其接待管理暂行办法》（2013）；招商外出待确认';

/** 外出报备 as a new county starts it: no document settles these for 招商, all are 待确认. */
export const defaultTripParams: RulePack['params'] = {
  'trip.filing.target-enterprise': { minTargets: pending(1, '“明确…具体项目情况”未给家数') },
  'trip.filing.purpose-stated': { minLength: pending(8, '“无目的、无目标”未给字数') },
  'trip.filing.in-advance': {
    minWorkdays: pending(2, '参照青政办〔2013〕303号提前 2 个工作日（上海建交委 3 个，北海 1 个）'),
  },
  'trip.filing.party-size': { maxPeople: pending(5, inspection) },
  'trip.filing.length': { maxDays: pending(5, inspection) },
  'trip.filing.last-report-filed': {
    minOverdue: pending(1, '“不搞形式主义”未写明欠交几份报告停止受理'),
  },
  'trip.filing.not-visited-by-others': { withinDays: pending(30, '“做好统筹”未给期间') },
  'trip.filing.preparation-enough': {
    minScore: pending(60, '“进一步加强外出招商前期准备”未给分数'),
    minLength: pending(10, '“进一步加强外出招商前期准备”未给字数'),
  },
  'trip.filing.no-extra-nights': { maxNights: pending(1, '“不允许游山玩水”未给夜数') },
  'trip.filing.no-scenic-stop': {
    scenicWords: pending(
      '景区、风景、旅游、度假、温泉、古镇、名胜、农家乐、影视城',
      '“不允许游山玩水”未列场所',
    ),
  },
  'trip.approval.matrix': {
    staffByUnitHead: pending(3, '参照马委〔2014〕40号按天数分级'),
    staffByHub: pending(5, '参照马委〔2014〕40号按天数分级'),
    deputyByUnitHead: pending(2, '参照马委〔2014〕40号按天数分级'),
    deputyByHub: pending(5, '参照马委〔2014〕40号按天数分级'),
    unitHeadByHub: pending(3, '参照陕西省政府办公厅 2014 年规定：主要负责人由上级批'),
  },
  'trip.approval.automatic': {
    isAllowed: pending(false, '是否允许按规则自动批准没有文件规定'),
    maxDays: pending(1, '参照马委〔2014〕40号：1 日以内由本单位掌握'),
  },
  'trip.departure.approval-fresh': { maxAgeDays: pending(5, '参照北卫发〔2018〕45号') },
  'trip.report.in-time': { days: pending(10, inspection) },
  'trip.effect.no-idle-repeat': { advanceDays: pending(90, '“耗时间、凑天数”未给期间') },
  'trip.effect.no-short-single-meeting': {
    maxMinutes: pending(60, '“蜻蜓点水式洽谈”未给时长'),
    followUpDays: pending(30, '“蜻蜓点水式洽谈”未给期间'),
  },
};

function pending(value: number | string | boolean, source: string): Param {
  return { value, source: source.includes('待确认') ? source : `${source}，待确认`, pending: true };
}
