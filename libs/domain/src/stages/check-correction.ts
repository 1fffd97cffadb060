import type { FieldError } from '../rule/index.js';
import type { StageEvent, StandingStageEvent } from './stage-events.js';
import { originalEventId, standingStageEvents } from './stage-events.js';
import type { Stage } from './stages.js';
import { stageLabel } from './stages.js';
import { stageMove } from './transitions.js';

export interface Correction {
  /** The event to put right, or an earlier correction of it. */
  eventId: string;
  to: Stage;
  happenedOn: string;
}

export interface CorrectionContext {
  events: readonly StageEvent[];
  /** The stage the original move left; null for a registration or an imported statement. */
  from: Stage | null;
  firstContactOn: string;
  today: string;
}

/**
 * Everything wrong with a correction, all at once. A correction may not say what a move could not have said: the stage
 * table holds for it too, and the history keeps its order. Source: “宁可不报少报，不可虚报假报”.
 */
export function checkCorrection(asked: Correction, context: CorrectionContext): FieldError[] {
  const standing = standingStageEvents(context.events);
  const original = originalEventId(context.events, asked.eventId);
  const place = standing.findIndex(({ id }) => id === original);
  const present = standing[place];
  if (!present) return [];
  if (present.to === asked.to && present.happenedOn === asked.happenedOn) return [unchanged(asked)];
  return [
    ...wrongDate(asked, context, { before: standing[place - 1], after: standing[place + 1] }),
    ...(present.to === asked.to ? [] : wrongStage(asked, context, { place, of: standing.length })),
  ];
}

function unchanged({ happenedOn }: Correction): FieldError {
  return {
    field: 'happenedOn',
    value: happenedOn,
    reason: '与现有记录相同',
    fix: '改正阶段或日期；没有错误就不必更正',
  };
}

function wrongDate(
  { happenedOn }: Correction,
  { firstContactOn, today }: CorrectionContext,
  { before, after }: { before?: StandingStageEvent; after?: StandingStageEvent },
): FieldError[] {
  const error = (reason: string, fix: string): FieldError => ({
    field: 'happenedOn',
    value: happenedOn,
    reason,
    fix,
  });
  const errors: FieldError[] = [];
  if (happenedOn > today) errors.push(error(`晚于今天 ${today}`, '改为已经发生的日期'));
  if (happenedOn < firstContactOn) {
    errors.push(error(`早于首次接洽 ${firstContactOn}`, '核对日期；若首次接洽有误，请先修改项目'));
  }
  if (before?.dateCertainty === 'exact' && happenedOn < before.happenedOn) {
    errors.push(
      error(`早于上一阶段“${stageLabel(before.to)}”的 ${before.happenedOn}`, '核对两个阶段的日期'),
    );
  }
  if (after?.dateCertainty === 'exact' && happenedOn > after.happenedOn) {
    errors.push(
      error(`晚于下一阶段“${stageLabel(after.to)}”的 ${after.happenedOn}`, '核对两个阶段的日期'),
    );
  }
  return errors;
}

function wrongStage(
  { to }: Correction,
  { from }: CorrectionContext,
  { place, of }: { place: number; of: number },
): FieldError[] {
  const error = (reason: string, fix: string): FieldError => ({
    field: 'to',
    value: to,
    reason,
    fix,
  });
  if (place === 0) return [error('每个项目都从线索开始', '只更正日期')];
  if (place < of - 1) return [error('后面已有阶段记录', '只更正日期，或先更正后面的记录')];
  if (from && !stageMove(from, to)) {
    const words = `从“${stageLabel(from)}”不能转到“${stageLabel(to)}”`;
    return [error(words, '改为流程允许的阶段；确已推进的，请按流程逐步登记')];
  }
  return [];
}
