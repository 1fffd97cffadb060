import type { DayBook } from '../calendar/index.js';
import { addWorkdays } from '../calendar/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, paramOf, pass } from '../rule/index.js';
import { unsettled } from './clauses.js';
import type { StallLight } from './stall-rule.js';

/** Who is told, in this order and once each: the longer it stands, the further up. */
export const toldSteps = [
  { step: 1, id: 'owner', label: '责任人', labelEn: 'Owner' },
  { step: 2, id: 'unit_head', label: '单位负责人', labelEn: 'Unit head' },
  { step: 3, id: 'leader', label: '包保领导', labelEn: 'Responsible leader' },
  { step: 4, id: 'supervision', label: '督查', labelEn: 'Supervision' },
] as const;

export type ToldStep = (typeof toldSteps)[number]['id'];

/** The parameters of the ladder; it judges nothing by itself. */
export const ladderTold = defineRule({
  id: 'stall.ladder.told',
  effect: 'mark',
  message: '预警逐级告知',
  clause: `三亚、华亭逐级亮灯、约谈；告知的间隔为${unsettled}`,
  defaults: { unitHeadWorkdays: 2, leaderWorkdays: 0, supervisionWorkdays: 5 },
  check: () => pass,
});

export interface LadderFacts {
  light: StallLight;
  /** When this turn of the alert opened, and when it became red. */
  openedOn: string;
  redOn: string | null;
}

/** How far up the ladder has been reached by a day: 0 when green. */
export function stepDue(
  { light, openedOn, redOn }: LadderFacts,
  { pack, book, today }: { pack: RulePack; book: DayBook; today: string },
): number {
  if (light === 'green') return 0;
  const waits = ladderWaits(pack);
  const isPast = (from: string, workdays: number): boolean =>
    addWorkdays(from, workdays, book) <= today;
  if (light === 'yellow' || redOn === null) return isPast(openedOn, waits.unitHead) ? 2 : 1;
  if (isPast(redOn, waits.supervision)) return 4;
  return isPast(redOn, waits.leader) ? 3 : 2;
}

/** Working days until the next is told: from opening, and from red. */
export function ladderWaits(pack: RulePack) {
  const of = (name: string): number => Number(paramOf(ladderTold, name, pack));
  return {
    unitHead: of('unitHeadWorkdays'),
    leader: of('leaderWorkdays'),
    supervision: of('supervisionWorkdays'),
  };
}
