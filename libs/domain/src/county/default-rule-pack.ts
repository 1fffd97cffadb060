import type { CountyPack } from './county-pack.js';
import { progressParams } from './default-progress-params.js';
import { rankingParams } from './default-ranking-params.js';
import { defaultDepartments, defaultScoring } from './default-scoring.js';
import { receptionParams } from './reception-params.js';
import { stallParams } from './stall-params.js';
import { defaultTripParams } from './default-trip-params.js';

const spoken = '全市项目调度会讲话：“3亿元以上…10亿元以上…15亿元以上”';
const tiers = {
  firstYuan: { value: 300_000_000, source: spoken },
  secondYuan: { value: 1_000_000_000, source: spoken },
  thirdYuan: { value: 1_500_000_000, source: spoken },
};
const near = { value: 365, source: '“将小项目包装成大项目”未给期间，待确认', pending: true };
const intensityFloor = {
  value: 200,
  source: '宣政秘〔2022〕34号：省级开发区不低于 200 万元/亩（国家级 300）',
};

const passValidity = { value: 12, source: '预审有效期没有文件规定，待确认', pending: true };

const notice = '宣城市投资促进局《关于优化招商引资项目线索管理的通知》（2024-01-31）';

/** One floor, asked at screening and again before pre-review. Whole yuan. */
const admissionFloor = {
  manufacturingTotalYuan: { value: 100_000_000, source: notice },
  manufacturingFixedYuan: { value: 60_000_000, source: notice },
  bigDataFixedYuan: { value: 30_000_000, source: notice },
};

/** What a new county starts from: every number here is editable; one no document settles is pending. */
export const defaultRulePack: CountyPack = {
  id: 'county-default',
  version: '2026.1',
  county: '宁阳市（演示）',
  effectiveFrom: '2026-01-01',
  scoring: defaultScoring,
  departments: defaultDepartments,
  params: {
    ...progressParams,
    ...rankingParams,
    ...defaultTripParams,
    ...stallParams,
    'stage.contact.evidenced': {
      minFollowUps: { value: 1, source: '“不可虚报假报”未给次数，待确认', pending: true },
    },
    'lead.total.tier-raised': tiers,
    ...receptionParams,
    'inflation.split.none': { withinDays: near, ...tiers },
    'inflation.one-as-several.none': {
      withinDays: near,
      maxDifferencePercent: { value: 5, source: '“不可虚报假报”未给幅度，待确认', pending: true },
    },
    'inflation.papers.agree': {
      maxDifferencePercent: { value: 10, source: '“不可虚报假报”未给幅度，待确认', pending: true },
    },
    'stage.correction.month-open': {
      closingDay: { value: 5, source: '各月通报的结账日原文未给，待确认', pending: true },
    },
    'flagship.energy.low': {
      maxTcePerWan: { value: 0.1, source: '“高”的标准原文未给，待确认', pending: true },
    },
    'inflation.capital.carries': {
      maxTimes: {
        value: 5,
        source: '参照文成县园区准入（已废止）：注册资本不低于固定资产投资的 20%；待确认',
        pending: true,
      },
    },
    'inflation.fixed-share.enough': {
      minPercent: {
        value: 60,
        source: '由宣城市线索管理通知（2024-01-31）6000 万元比 1 亿元折算；待确认',
        pending: true,
      },
    },
    'inflation.land.carries': {
      minWanPerMu: intensityFloor,
      maxTimes: { value: 5, source: '“将小项目包装成大项目”未给倍数，待确认', pending: true },
    },
    'inflation.land.justified': { minWanPerMu: intensityFloor },
    'green-channel.intensity.enough': {
      minWanPerMu: {
        ...intensityFloor,
        source: `${intensityFloor.source}；绿色通道的强度待确认`,
        pending: true,
      },
    },
    'green-channel.amount.enough': {
      minYuan: {
        value: 100_000_000,
        source: '参照宣城市线索管理通知（2024-01-31）制造业总投资 1 亿元；“规定额度”待确认',
        pending: true,
      },
    },
    'flagship.size.enough': {
      minYuan: {
        value: 300_000_000,
        source: '参照讲话“3亿元以上”；“大”的标准待确认',
        pending: true,
      },
    },
    'flagship.tax-per-mu.enough': {
      minWanPerMu: {
        value: 30,
        source: '宣政秘〔2022〕34号“原则上不少于30”，单位按万元/亩理解，待确认',
        pending: true,
      },
    },
    'screening.floor.met': admissionFloor,
    'screening.floor.figures-stated': admissionFloor,
    'stage.admission-floor.met': admissionFloor,
    'pre-review.submission.floor': admissionFloor,
    'stage.pre-review.passed-unexpired': { validMonths: passValidity },
    'agreement.contract.pre-review-unexpired': { validMonths: passValidity },
    'pre-review.decision.veto-respected': {
      body: { value: '市委常委会', source: '有权突破一票否决的机构待确认', pending: true },
    },
    'screening.recorded.in-time': {
      days: { value: 7, source: '“学习、甄别、研判”未给时限，待确认', pending: true },
    },
    'agreement.unconverted.age': {
      noticeDays: { value: 60, source: '“争取尽快正式签约”未给期限，待确认', pending: true },
      alertDays: { value: 90, source: '“争取尽快正式签约”未给期限，待确认', pending: true },
    },
    'meeting.quorum.reached': {
      presentParts: { value: 2, source: '到会人数没有文件规定，待确认', pending: true },
      ofParts: { value: 3, source: '到会人数没有文件规定，待确认', pending: true },
    },
    'meeting.voters.enough': {
      minVoters: { value: 3, source: '有表决权的人数没有文件规定，待确认', pending: true },
    },
    'meeting.ballot.reasoned': {
      minLetters: { value: 2, source: '表决是否写理由没有文件规定，待确认', pending: true },
    },
    'meeting.result.carried': {
      morePercent: { value: 50, source: '通过所需票数没有文件规定，待确认', pending: true },
    },
    'stage.entry.late': {
      days: { value: 30, source: '原文未给登记时限，待确认', pending: true },
    },
    'fact.at_target.reached': {
      sharePercent: { value: 80, source: '“投产达效”未给比例，待确认', pending: true },
    },
    'stage.ownership.four-ones-complete': {
      minYuan: {
        value: 100_000_000,
        source: '“一个项目、一名领导”未给额度，参照线索管理通知的 1 亿元；待确认',
        pending: true,
      },
    },
    'ownership.leader.load': {
      maxProjects: { value: 5, source: '“一名领导”未给包保个数，待确认', pending: true },
    },
    'ownership.helper.load': {
      maxProjects: { value: 8, source: '“明确专人负责”未给帮办个数，待确认', pending: true },
    },
    'ownership.handover.not-twice': {
      days: { value: 90, source: '“一抓到底”未给换人间隔，待确认', pending: true },
    },
    'ownership.transfer.handed-over-in-time': {
      workdays: { value: 5, source: '“一抓到底”未给移交期限，待确认', pending: true },
    },
    'ownership.watch.recently-followed': {
      days: { value: 30, source: '“一抓到底”未给跟进间隔，待确认', pending: true },
    },
    'site-check.photo.taken': {
      minPhotos: { value: 1, source: '核查照片张数没有文件规定，待确认', pending: true },
    },
  },
};
