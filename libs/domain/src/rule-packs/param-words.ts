/**
 * How a parameter is named and entered. `yuan` is whole yuan, `papers` a list of papers in the office's words, `text`
 * words, `flag` yes or no.
 */
export interface ParamWords {
  label: string;
  kind: 'yuan' | 'whole' | 'number' | 'papers' | 'text' | 'flag';
  /** Empty for yuan, which is shown in 万元 or 亿元, and for papers. */
  unit: string;
  min: number;
  max: number;
}

/** Every name a rule's parameter has, wherever it occurs. */
export const paramWords: Readonly<Record<string, ParamWords>> = {
  firstYuan: yuan('第一档'),
  secondYuan: yuan('第二档'),
  thirdYuan: yuan('第三档'),
  manufacturingTotalYuan: yuan('制造业总投资门槛'),
  manufacturingFixedYuan: yuan('制造业固定资产投资门槛'),
  bigDataFixedYuan: yuan('大数据固定资产投资门槛'),
  minYuan: yuan('金额下限'),
  days: days('期限'),
  withinDays: days('前后相隔不超过'),
  termDays: days('保护期'),
  noticeDays: days('提醒期'),
  alertDays: days('警示期'),
  closingDay: { label: '次月结账日', kind: 'whole', unit: '日', min: 1, max: 28 },
  minFollowUps: { label: '接洽记录至少', kind: 'whole', unit: '次', min: 1, max: 20 },
  maxProjects: { label: '名下项目不超过', kind: 'whole', unit: '个', min: 1, max: 500 },
  workdays: { label: '期限', kind: 'whole', unit: '个工作日', min: 1, max: 120 },
  minPhotos: { label: '照片至少', kind: 'whole', unit: '张', min: 1, max: 50 },
  maxDifferencePercent: percent('相差不超过'),
  minPercent: percent('占比至少'),
  sharePercent: percent('完成承诺的比例至少'),
  maxTimes: { label: '倍数不超过', kind: 'number', unit: '倍', min: 1, max: 1000 },
  minWanPerMu: { label: '每亩至少', kind: 'number', unit: '万元/亩', min: 0, max: 100_000 },
  maxTcePerWan: { label: '能耗不超过', kind: 'number', unit: '吨标煤/万元', min: 0, max: 1000 },
  minSimilarity: { label: '名称相似度至少（0 至 1）', kind: 'number', unit: '', min: 0, max: 1 },
  presentParts: { label: '到会比例的分子', kind: 'whole', unit: '', min: 1, max: 100 },
  ofParts: { label: '到会比例的分母', kind: 'whole', unit: '', min: 1, max: 100 },
  minVoters: { label: '有表决权的委员至少', kind: 'whole', unit: '人', min: 1, max: 60 },
  minLetters: { label: '理由至少', kind: 'whole', unit: '字', min: 0, max: 200 },
  morePercent: { label: '票数超过', kind: 'number', unit: '%', min: 0, max: 99 },
  validMonths: { label: '有效期', kind: 'whole', unit: '个月', min: 1, max: 120 },
  body: { label: '有权决定的机关', kind: 'text', unit: '', min: 2, max: 60 },
  minTargets: { label: '目标企业至少', kind: 'whole', unit: '家', min: 1, max: 20 },
  minLength: { label: '至少写', kind: 'whole', unit: '个字', min: 1, max: 200 },
  minScore: { label: '得分至少', kind: 'whole', unit: '分', min: 0, max: 100 },
  minWorkdays: { label: '提前', kind: 'whole', unit: '个工作日', min: 0, max: 60 },
  minOverdue: { label: '欠交几份起停止受理', kind: 'whole', unit: '份', min: 1, max: 1000 },
  maxPeople: { label: '人数不超过', kind: 'whole', unit: '人', min: 1, max: 100 },
  maxDays: days('天数不超过'),
  maxNights: { label: '不超过', kind: 'whole', unit: '夜', min: 0, max: 30 },
  maxAgeDays: days('批准距出发不超过'),
  reportDaysBefore: { ...days('报告到期前几天提醒'), min: 0 },
  approvalWorkdays: { label: '审批等待超过', kind: 'whole', unit: '个工作日', min: 0, max: 60 },
  settlementDays: days('接待后多少天未结算即提醒'),
  maxMinutes: { label: '短会不超过', kind: 'whole', unit: '分钟', min: 1, max: 1440 },
  followUpDays: days('多少天内应有跟进'),
  advanceDays: days('多少天内推进才算'),
  staffByUnitHead: { ...days('工作人员由单位负责人批'), min: 0 },
  staffByHub: { ...days('工作人员由招商中心批'), min: 0 },
  deputyByUnitHead: { ...days('班子成员由单位负责人批'), min: 0 },
  deputyByHub: { ...days('班子成员由招商中心批'), min: 0 },
  unitHeadByHub: { ...days('单位主要负责人由招商中心批'), min: 0 },
  scenicWords: { label: '看得出是景点的字', kind: 'text', unit: '', min: 1, max: 200 },
  minCharacters: { label: '至少写', kind: 'whole', unit: '个字', min: 1, max: 200 },
  most: { label: '不超过', kind: 'whole', unit: '次', min: 0, max: 30 },
  smallParty: { label: '来客多少人以内算小型', kind: 'whole', unit: '人', min: 0, max: 1000 },
  smallMost: { label: '小型接待陪同不超过', kind: 'whole', unit: '人', min: 0, max: 100 },
  shareDivisor: {
    label: '超过的，陪同不超过来客的几分之一',
    kind: 'whole',
    unit: '',
    min: 1,
    max: 100,
  },
  homeRegion: { label: '本地行政区划代码', kind: 'text', unit: '', min: 6, max: 6 },
  isAllowed: { label: '允许', kind: 'flag', unit: '', min: 0, max: 0 },
  isRatio: { label: '按比值评（否则按百分点差）', kind: 'flag', unit: '', min: 0, max: 0 },
  isByMonths: { label: '应完成按分月计划（否则按天数）', kind: 'flag', unit: '', min: 0, max: 0 },
  yellowPoints: percent('落后多少个百分点为黄'),
  redPoints: percent('落后超过多少个百分点为红'),
  yellowRatioPercent: percent('不足应完成的多少为黄'),
  redRatioPercent: percent('不足应完成的多少为红'),
  yellowDays: days('超过多少天为黄'),
  redDays: days('超过多少天为红'),
  soonDays: days('到期前多少天提醒'),
  yellowAfter: days('满多少天为黄'),
  redAfter: days('满多少天为红'),
  exitAfter: days('满多少天提请退出评审'),
  yellowWorkdays: workdays('满多少个工作日为黄'),
  redWorkdays: workdays('满多少个工作日为红'),
  yellowYears: years('跨过几个年头为黄'),
  redYears: years('跨过几个年头为红'),
  noticeBefore: days('提前多少天为黄'),
  redBeforeYear: days('满一年前多少天为红'),
  causeAfter: days('亮灯后多少天起要写明症结'),
  unitHeadWorkdays: { ...workdays('亮灯后多少个工作日告知单位负责人'), min: 0 },
  leaderWorkdays: { ...workdays('红灯后多少个工作日告知包保领导'), min: 0 },
  supervisionWorkdays: { ...workdays('红灯后多少个工作日告知督查'), min: 0 },
  maxGapPercent: percent('没有凭证的不超过'),
  minAreaParts: { label: '动工面积至少几分之一', kind: 'whole', unit: '', min: 1, max: 100 },
  minMoneyPercent: percent('投资至少占总投资'),
  stoppedYears: { label: '停建满', kind: 'whole', unit: '年', min: 1, max: 20 },
  levellingMinPercent: share('平整阶段投资占总投资至少'),
  levellingMaxPercent: share('平整阶段投资占总投资至多'),
  foundationMinPercent: share('基础阶段投资占总投资至少'),
  foundationMaxPercent: share('基础阶段投资占总投资至多'),
  structureMinPercent: share('主体阶段投资占总投资至少'),
  structureMaxPercent: share('主体阶段投资占总投资至多'),
  topped_outMinPercent: share('封顶阶段投资占总投资至少'),
  topped_outMaxPercent: share('封顶阶段投资占总投资至多'),
  equipmentMinPercent: share('设备阶段投资占总投资至少'),
  equipmentMaxPercent: share('设备阶段投资占总投资至多'),
  trialMinPercent: share('试产阶段投资占总投资至少'),
  trialMaxPercent: share('试产阶段投资占总投资至多'),
  needed: { label: '所需证据', kind: 'papers', unit: '', min: 0, max: 0 },
};

/** The words of a parameter; one not listed is shown by its own name, and a spec finds it. */
export function wordsOfParam(name: string): ParamWords {
  return paramWords[name] ?? { label: name, kind: 'number', unit: '', min: 0, max: 1e13 };
}

function yuan(label: string): ParamWords {
  return { label, kind: 'yuan', unit: '', min: 0, max: 1e13 };
}

function days(label: string): ParamWords {
  return { label, kind: 'whole', unit: '天', min: 1, max: 3650 };
}

function workdays(label: string): ParamWords {
  return { label, kind: 'whole', unit: '个工作日', min: 1, max: 250 };
}

function years(label: string): ParamWords {
  return { label, kind: 'whole', unit: '年', min: 1, max: 20 };
}

function percent(label: string): ParamWords {
  return { label, kind: 'number', unit: '%', min: 0, max: 100 };
}

/** A share that may pass the whole: a project can cost more than was planned. */
function share(label: string): ParamWords {
  return { ...percent(label), max: 200 };
}
