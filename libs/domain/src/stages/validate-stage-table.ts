import { stageRules } from './stage-rules.js';
import type { Stage } from './stages.js';
import { stages } from './stages.js';
import type { StageTransition } from './transitions.js';
import { everyMoveGates, stageTransitions } from './transitions.js';

/** Called at boot. Throws one Error listing every fault of the stage table. */
export function validateStageTable(): void {
  const faults = stageTableFaults(stageTransitions);
  if (faults.length) throw new Error(`阶段表有误：${faults.join('；')}`);
}

/** Every stage reachable, every gate known, every stage but the last with a way out, no row twice. */
export function stageTableFaults(table: readonly StageTransition[]): string[] {
  const reachable = reachableFrom('lead', table);
  const rules = new Set(stageRules.map(({ id }) => id));
  const gates = new Set([...everyMoveGates, ...table.flatMap((row) => row.gates)]);
  const rows = table.map(({ from, to }) => `${from} → ${to}`);
  return [
    ...stages.filter(({ id }) => !reachable.has(id)).map(({ label }) => `「${label}」无法到达`),
    ...stages
      .filter(({ id }) => id !== 'at_target' && !table.some(({ from }) => from === id))
      .map(({ label }) => `「${label}」没有出路`),
    ...[...gates].filter((id) => !rules.has(id)).map((id) => `没有规则 ${id}`),
    ...rows.filter((row, i) => rows.indexOf(row) !== i).map((row) => `${row} 重复`),
  ];
}

function reachableFrom(start: Stage, table: readonly StageTransition[]): ReadonlySet<Stage> {
  const reached = new Set<Stage>([start]);
  // A set visits what is added while it is walked.
  for (const stage of reached) {
    table.filter(({ from }) => from === stage).forEach(({ to }) => reached.add(to));
  }
  return reached;
}
