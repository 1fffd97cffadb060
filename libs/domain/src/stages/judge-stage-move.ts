import type { Finding, RulePack } from '../rule/index.js';
import { judge } from '../rule/index.js';
import type { StageFacts } from './facts.js';
import { stageRules } from './stage-rules.js';
import { everyMoveGates, stageMove } from './transitions.js';

/**
 * Judges one move by the gates its row names and by those every move meets.
 * A move the table does not have fails `stage.move.in-table`, and its dates are judged all the same.
 */
export function judgeStageMove(facts: StageFacts, pack: RulePack): Finding[] {
  const gates = new Set([...everyMoveGates, ...(stageMove(facts.from, facts.to)?.gates ?? [])]);
  return judge(
    stageRules.filter(({ id }) => gates.has(id)),
    facts,
    pack,
  );
}
