import { pillarIndustries } from '../county/pillar-industries.js';
import { targetZoneLabel } from '../regions/index.js';
import type { Basis, Stage } from '../stages/index.js';
import { activeStages, bases, stageLabel } from '../stages/index.js';
import { formatYuan } from '../terms/format-yuan.js';

/** All that a figure of a month counts a lead by, on one side of its closing. Units by name. */
export interface CountedAs {
  isEvidenced: boolean;
  claimed: CountedStanding;
  verifying: CountedStanding;
  verified: CountedStanding;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  recruitingUnit: string | null;
  carrierUnit: string | null;
  pillarIndustry: string | null;
  zone: string | null;
  secrecy: string;
}

export interface CountedStanding {
  stage: Stage;
  since: string;
  reached: number;
  isCleared: boolean;
}

/** One thing that is now known otherwise than when the month was closed, in words. */
export interface CountedChange {
  label: string;
  before: string;
  after: string;
}

/** In words, how a lead is counted otherwise now; empty when it is counted alike. */
export function countedChanges(before: CountedAs, after: CountedAs): CountedChange[] {
  const words = [linesOf(before), linesOf(after)] as const;
  return words[0].flatMap(([label, was], place) => {
    const is = words[1][place]?.[1] ?? '';
    return was === is ? [] : [{ label, before: was, after: is }];
  });
}

function linesOf(one: CountedAs): [label: string, words: string][] {
  return [
    ...bases.flatMap(({ id, label }) => standingLines(label, one[id as Basis])),
    ['接洽凭据', one.isEvidenced ? '有' : '无'],
    ['总投资', yuan(one.totalInvestmentYuan)],
    ['固定资产投资', yuan(one.fixedAssetInvestmentYuan)],
    ['招引单位', one.recruitingUnit ?? '未填'],
    ['载体单位', one.carrierUnit ?? '未填'],
    ['产业', industry(one.pillarIndustry)],
    ['来源区域', one.zone ? targetZoneLabel(one.zone) : '六大区域以外或未填'],
    ['密级', one.secrecy === 'confidential' ? '保密' : '一般'],
  ];
}

function standingLines(
  label: string,
  { stage, since, reached, isCleared }: CountedStanding,
): [label: string, words: string][] {
  return [
    [`${label}阶段`, `${stageLabel(stage)}（${since} 起）`],
    [`${label}：最高到过`, reachedLabel(reached)],
    [`${label}：过会或备案`, isCleared ? '是' : '否'],
  ];
}

function reachedLabel(rank: number): string {
  const stage = activeStages[rank - 1];
  return stage ? stageLabel(stage) : '无';
}

function yuan(amount: number | null): string {
  return amount === null ? '未填' : formatYuan(amount);
}

function industry(id: string | null): string {
  return pillarIndustries.find((one) => one.id === id)?.label ?? id ?? '未填';
}
