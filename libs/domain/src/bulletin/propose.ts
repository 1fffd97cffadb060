import { dayInWords } from '../dates/index.js';
import { formatYuan } from '../terms/index.js';
import type {
  BulletinFigures,
  BulletinLine,
  BulletinPeer,
  BulletinReason,
  BulletinStage,
  BulletinText,
} from './figures.js';

/**
 * Sentences an office would begin from, one a line, each saying only what the figures say; nothing is praised or blamed
 * that is not counted. 以PPT形式通报：成效、问题、与周边的差距、建议.
 */
export function proposeText(figures: BulletinFigures): BulletinText {
  return {
    achievements: lines(achievements(figures)),
    problems: lines(problems(figures)),
    gaps: lines(gaps(figures)),
    suggestions: lines(suggestions(figures)),
  };
}

const lines = (sentences: readonly (string | null)[]): string =>
  sentences.filter((one) => one !== null).join('\n');

const achievements = ({ asOf, totals, lastYear, stages, tiers }: BulletinFigures) => [
  `截至${dayInWords(asOf)}，在库项目 ${totals.active} 个，总投资 ${formatYuan(totals.activeYuan)}，${besides(totals.active, lastYear.active)}。`,
  `过会或备案项目 ${totals.cleared} 个，总投资 ${formatYuan(totals.clearedYuan)}，${besides(totals.cleared, lastYear.cleared)}。`,
  reachedWords(stages),
  tiers.length
    ? `在库项目中，${tiers.map(({ label, active }) => `${label} ${active} 个`).join('，')}（逐档累计，不能相加）。`
    : null,
];

const reachedWords = (stages: readonly BulletinStage[]): string | null => {
  const told = late
    .map((id) => stages.find((stage) => stage.id === id))
    .filter((stage) => stage !== undefined);
  if (!told.length) return null;
  const words = told.map(({ label, reached, lastYearReached }) => {
    const change = reached - lastYearReached;
    return `${label} ${reached} 个（${change === 0 ? '与上年同期持平' : `比上年同期${change > 0 ? '多' : '少'} ${Math.abs(change)} 个`}）`;
  });
  return `累计到过以下阶段的：${words.join('，')}。`;
};

/** What a bulletin reads out of the later ladder. */
const late = ['contracted', 'construction_started', 'in_production', 'at_target'];

const problems = ({ narrowest, stages, zones, units, reasons = [] }: BulletinFigures) => {
  const slow = stages
    .filter(({ count, medianDays }) => count > 0 && medianDays !== null)
    .toSorted((a, b) => (b.medianDays ?? 0) - (a.medianDays ?? 0))[0];
  const waiting = stages.find(({ id }) => id === 'contracted');
  return [
    narrowest,
    slow
      ? `停留最久的是“${slow.label}”：${slow.count} 个项目停留天数的中位数为 ${slow.medianDays} 天。`
      : null,
    waiting && waiting.count > 0
      ? `已签正式合同、尚未开工的项目 ${waiting.count} 个，总投资 ${formatYuan(waiting.totalInvestmentYuan)}。`
      : null,
    reasons.length ? reasonWords(reasons) : null,
    idle(units, '没有在库项目的单位'),
    idle(zones, '没有在库项目的重点区域'),
  ];
};

const reasonWords = (reasons: readonly BulletinReason[]): string => {
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  const words = reasons.map(({ label, count }) => `${label} ${count} 个`);
  return `签约未开工（含暂缓）的 ${total} 个，按原因：${words.join('、')}。`;
};

const idle = (all: readonly BulletinLine[], what: string): string | null => {
  const none = all.filter(({ active }) => active === 0).map(({ label }) => label);
  return none.length ? `${what}：${none.join('、')}。` : null;
};

const gaps = ({ peers }: BulletinFigures) =>
  peers.length
    ? peers.map(peerWords)
    : ['尚未录入周边县（市、区）的数据，差距无从比较；请先在“周边对标”中录入并写明出处。'];

const peerWords = ({ indicator, measure, county, own, figure, asOf, source }: BulletinPeer) => {
  const said = (value: number): string => (measure === 'yuan' ? formatYuan(value) : `${value} 个`);
  const gap = own - figure;
  const words =
    gap === 0
      ? `与${county}持平`
      : `${county} ${said(figure)}，${gap > 0 ? '多' : '少'} ${said(Math.abs(gap))}`;
  return `${indicator}：本地 ${said(own)}，${words}；同一截止日 ${asOf}，数据出自${source}。`;
};

const suggestions = ({ narrowest, stages, peers }: BulletinFigures) => {
  const waiting = stages.find(({ id }) => id === 'contracted');
  return [
    narrowest
      ? '对最窄一步上停留的项目逐个过堂：卡在哪里、等谁、何时答复，写入系统并明确责任人。'
      : null,
    waiting && waiting.count > 0
      ? '对已签约未开工的项目排出开工节点，缺土地、环评、能耗的分别交责任部门限时办理。'
      : null,
    peers.some(({ own, figure }) => own < figure)
      ? '对落后于周边的指标，到先进县（市、区）对口学习，一个月内拿出追赶办法。'
      : null,
  ];
};

const besides = (now: number, then: number): string =>
  now === then
    ? `与上年同期持平（${then} 个）`
    : `比上年同期${now > then ? '增加' : '减少'} ${Math.abs(now - then)} 个（上年同期 ${then} 个）`;
