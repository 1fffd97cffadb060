import {
  bases,
  leadSources,
  pillarIndustries,
  secrecies,
  type Stage,
  stageLabel,
  stages,
} from '@luodi/domain';
import type { FilterWord, ListExport } from '../kernel/export/list-export.js';
import type { LeadRow } from './lead.view.js';

export const leadFilterWords: Record<string, FilterWord> = {
  stage: { label: '阶段', words: stages },
  basis: { label: '统计口径', words: bases },
  contactEvidenced: { label: '有接洽凭据' },
  inflated: { label: '金额存疑' },
  unitId: { label: '招引单位（含下级）', names: 'unit' },
  carrierUnitId: { label: '载体单位', names: 'unit' },
  companyId: { label: '投资方', isOpaque: true },
  pillarIndustry: { label: '产业类别', words: pillarIndustries },
  source: { label: '信息来源', words: leadSources },
  secrecy: { label: '密级', words: secrecies },
  minTotalYuan: { label: '总投资不低于', isYuan: true },
  maxTotalYuan: { label: '总投资不高于', isYuan: true },
  nextContactBefore: { label: '下次对接早于' },
  addedSince: { label: '登记不早于' },
  overdueContact: { label: '对接已逾期' },
  noNextContact: { label: '未定下次对接' },
  q: { label: '检索' },
};

const wordOf = (words: readonly { id: string; label: string }[], id: string | null) =>
  words.find((word) => word.id === id)?.label ?? id;

/** Verified by documents, or only reported so far. */
const reported = ({ stage, verifiedStage }: { stage: Stage; verifiedStage: Stage }): string =>
  stage === verifiedStage ? '一致' : '尚未核验到申报阶段';

/** The lead list as a workbook. No phone numbers: they are shown one by one, for a stated reason. */
export const leadExport: ListExport<LeadRow> = {
  name: 'leads',
  title: '招商项目清单',
  filters: leadFilterWords,
  columns: [
    { heading: '编号', width: 14, value: ({ no }) => no },
    { heading: '项目名称', width: 36, value: ({ name }) => name },
    { heading: '投资方', width: 30, value: ({ company }) => company.name },
    { heading: '密级', width: 8, value: ({ secrecy }) => wordOf(secrecies, secrecy) },
    {
      heading: '产业类别',
      width: 14,
      value: ({ pillarIndustry }) => wordOf(pillarIndustries, pillarIndustry),
    },
    { heading: '当前阶段（申报）', width: 14, value: ({ stage }) => stageLabel(stage) },
    { heading: '已核验阶段', width: 14, value: ({ verifiedStage }) => stageLabel(verifiedStage) },
    { heading: '申报与核验', width: 20, value: reported },
    { heading: '进入阶段日期', width: 13, kind: 'day', value: ({ stageSince }) => stageSince },
    { heading: '在本阶段天数', width: 10, kind: 'number', value: ({ daysInStage }) => daysInStage },
    {
      heading: '总投资',
      width: 14,
      kind: 'wan',
      value: ({ totalInvestmentYuan }) => totalInvestmentYuan,
    },
    {
      heading: '固定资产投资',
      width: 14,
      kind: 'wan',
      value: ({ fixedAssetInvestmentYuan }) => fixedAssetInvestmentYuan,
    },
    { heading: '拟用地（亩）', width: 11, kind: 'number', value: ({ landMu }) => landMu },
    { heading: '招引单位', width: 20, value: ({ recruitingUnit }) => recruitingUnit.name },
    { heading: '载体单位', width: 20, value: ({ carrierUnit }) => carrierUnit?.name },
    { heading: '帮办员', width: 10, value: ({ helperName }) => helperName },
    { heading: '首次接洽', width: 12, kind: 'day', value: ({ firstContactOn }) => firstContactOn },
    {
      heading: '接洽凭据日期',
      width: 13,
      kind: 'day',
      value: ({ contactEvidencedOn }) => contactEvidencedOn,
    },
    { heading: '下次对接', width: 12, kind: 'day', value: ({ nextContactOn }) => nextContactOn },
    { heading: '更新时间', width: 17, kind: 'instant', value: ({ updatedAt }) => updatedAt },
  ],
};
