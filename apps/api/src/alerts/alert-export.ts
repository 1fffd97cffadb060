import { causeLabel, stageLabel, stages, stallCauses, stallRules, stallTurns } from '@luodi/domain';
import type { ListExport } from '../kernel/export/list-export.js';
import type { AlertView } from './alert.view.js';

const lights = [
  { id: 'red', label: '红灯' },
  { id: 'yellow', label: '黄灯' },
];

/** The list for a meeting or for supervision: who stands still, why, whose turn it is, what is muted. */
export const alertExport: ListExport<AlertView> = {
  name: 'alerts',
  title: '停滞预警清单',
  filters: {
    light: { label: '灯', words: lights },
    ruleId: {
      label: '停滞事项',
      words: stallRules.map(({ id, message: label }) => ({ id, label })),
    },
    unitId: { label: '单位（含下级）', names: 'unit' },
    leadId: { label: '项目', isOpaque: true },
    tripId: { label: '外出', isOpaque: true },
    waitingOn: { label: '轮到谁', words: stallTurns },
    cause: { label: '症结', words: stallCauses },
    needsCause: { label: '症结待写' },
    stage: { label: '阶段', words: stages },
    sinceTo: { label: '停滞不晚于' },
    state: {
      label: '状态',
      words: [
        { id: 'open', label: '未解除' },
        { id: 'closed', label: '已解除' },
        { id: 'all', label: '全部' },
      ],
    },
    mine: { label: '轮到我的' },
    snoozed: { label: '暂不提醒' },
    q: { label: '检索' },
  },
  columns: [
    { heading: '编号', width: 14, value: ({ no }) => no },
    {
      heading: '灯',
      width: 8,
      value: ({ closedOn, level }) =>
        closedOn ? '已解除' : lights.find(({ id }) => id === level)?.label,
    },
    { heading: '停滞事项', width: 26, value: ({ message }) => message },
    { heading: '项目或行程编号', width: 14, value: ({ leadNo, tripNo }) => leadNo ?? tripNo },
    { heading: '项目', width: 28, value: ({ leadName }) => leadName },
    { heading: '具体所指', width: 20, value: ({ about }) => about },
    { heading: '阶段', width: 10, value: ({ stage }) => stage && stageLabel(stage) },
    { heading: '单位', width: 20, value: ({ unit }) => unit.name },
    { heading: '原因', width: 36, value: ({ because }) => because },
    { heading: '轮到谁', width: 12, value: ({ waitingLabel }) => waitingLabel },
    { heading: '下一步', width: 36, value: ({ next }) => next },
    { heading: '停滞自', width: 12, kind: 'day', value: ({ sinceOn }) => sinceOn },
    { heading: '亮灯', width: 12, kind: 'day', value: ({ openedOn }) => openedOn },
    { heading: '转红', width: 12, kind: 'day', value: ({ redOn }) => redOn },
    { heading: '解除', width: 12, kind: 'day', value: ({ closedOn }) => closedOn },
    { heading: '第几次', width: 8, kind: 'number', value: ({ timesOpened }) => timesOpened },
    { heading: '症结', width: 16, value: ({ cause }) => cause && causeLabel(cause) },
    { heading: '情况说明', width: 36, value: ({ explanation }) => explanation },
    { heading: '暂不提醒至', width: 12, kind: 'day', value: ({ snoozedUntil }) => snoozedUntil },
    { heading: '暂不提醒的理由', width: 30, value: ({ snoozeReason }) => snoozeReason },
    { heading: '依据', width: 40, value: ({ clause }) => clause },
  ],
};
