import { daysBetween, shiftDay } from '../dates/index.js';

/** A node of the approved plan: its own day, what the step takes, and whether it is done. */
export interface ChainNode {
  dueOn: string;
  needDays: number | null;
  doneOn: string | null;
}

export interface SlipEffect {
  /** The day each node is now to be expected, in the order of the nodes. */
  expectedOn: string[];
  /** When production is now to be expected. */
  productionOn: string;
  /** Days production moves; 0 when the slack takes the slips up. */
  daysLate: number;
}

/**
 * What a plan comes to when its nodes are moved to `dues`. A step begins when the one before is done and takes its
 * days; a step without days of its own keeps its distance, so a slip passes on whole. Nothing is drawn forward, and
 * what is not done is not done before `today`.
 */
export function slipEffect(
  nodes: readonly ChainNode[],
  { productionOn, dues, today }: { productionOn: string; dues: readonly string[]; today: string },
): SlipEffect {
  const expectedOn: string[] = [];
  for (const [place, { doneOn, dueOn }] of nodes.entries()) {
    const own = laterOf(laterOf(dues[place] ?? dueOn, dueOn), today);
    expectedOn.push(doneOn ?? laterOf(own, pushed(nodes, expectedOn)));
  }
  const last = nodes.at(-1)?.dueOn ?? productionOn;
  const over = daysBetween(last, expectedOn.at(-1) ?? last);
  const daysLate = Math.max(0, over - daysBetween(last, productionOn));
  return { expectedOn, productionOn: shiftDay(productionOn, daysLate), daysLate };
}

/** The earliest day the chain before the next node allows; '' before the first. */
function pushed(nodes: readonly ChainNode[], expectedOn: readonly string[]): string {
  const before = nodes[expectedOn.length - 1];
  const node = nodes[expectedOn.length];
  if (!before || !node) return '';
  const gap = daysBetween(before.dueOn, node.dueOn);
  return shiftDay(expectedOn.at(-1)!, Math.min(gap, node.needDays ?? gap));
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
