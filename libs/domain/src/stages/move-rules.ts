import { otherReason } from '../county/exit-reasons.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { StageFacts } from './facts.js';
import { stageLabel } from './stages.js';
import { stageMove, stageMovesFrom } from './transitions.js';

export const moveInTable = defineRule({
  id: 'stage.move.in-table',
  effect: 'block',
  message: '阶段不能这样流转',
  clause: '全市项目调度会讲话：“严格落实项目预审机制”（阶段按表流转，不得跳越）',
  field: 'to',
  check: ({ from, to }: StageFacts) => {
    if (stageMove(from, to)) return pass;
    const open = stageMovesFrom(from).map((move) => `「${stageLabel(move.to)}」`);
    return fail(
      `「${stageLabel(from)}」不能转为「${stageLabel(to)}」`,
      open.length ? `可转为${open.join('')}` : `「${stageLabel(from)}」已是最后阶段`,
    );
  },
});

export const reasonGiven = defineRule({
  id: 'stage.reason.given',
  effect: 'block',
  message: '退出须写明原因',
  clause: '区重点项目推进会讲话：“有些项目…却让别的地方争去了”（须记原因）',
  field: 'reasonCode',
  check: ({ from, to, reasonCode, note }: StageFacts) => {
    const codes = stageMove(from, to)?.reasonCodes ?? [];
    if (!reasonCode) return unknown('未选原因', `选择${stageLabel(to)}的原因`);
    if (!codes.includes(reasonCode)) {
      return fail(`「${reasonCode}」不在${stageLabel(to)}的原因之列`, '从列表中重新选择');
    }
    return reasonCode === otherReason && !note?.trim()
      ? fail('原因选了「其他」，没有说明', '在备注中写明具体原因', 'note')
      : pass;
  },
});

export const resumeSameStage = defineRule({
  id: 'stage.resume.same-stage',
  effect: 'block',
  message: '暂缓的项目只能恢复到暂缓前的阶段',
  clause: '全市项目调度会讲话：“严格落实项目预审机制”（暂缓不得成为跳越阶段的捷径）',
  field: 'to',
  check: ({ to, suspendedFrom }: StageFacts) => {
    if (!suspendedFrom) return unknown('查不到暂缓前的阶段', '先更正暂缓之前的阶段记录');
    const held = stageLabel(suspendedFrom);
    return to === suspendedFrom
      ? pass
      : fail(`暂缓前为「${held}」，本次要转为「${stageLabel(to)}」`, `改为恢复到「${held}」`);
  },
});
