import type { DayBook } from '../calendar/index.js';
import type { LimitRank, SpendingLimit } from '../spending/index.js';
import type {
  CostKind,
  GuestKind,
  MealExtra,
  MealSlot,
  MealVenue,
  ReceptionKind,
} from './reception-words.js';

/** A reception as planned and entered. Money in whole yuan, days 'YYYY-MM-DD'. */
export interface ReceptionPlan {
  kind: ReceptionKind;
  leadId?: string | null;
  purpose?: string | null;
  /** 公函文号 */
  letterNo?: string | null;
  /** 招商接待备案号 */
  recordNo?: string | null;
  startsOn: string;
  endsOn: string;
  place?: string | null;
  remark?: string | null;
  guests: readonly ReceptionGuest[];
  accompanying: readonly ReceptionCompanion[];
  meals: readonly ReceptionMeal[];
  costs: readonly ReceptionCost[];
}

export interface ReceptionGuest {
  name: string;
  unit?: string | null;
  post?: string | null;
  kind: GuestKind;
}

/** One of us: a user of the system, or somebody named. */
export interface ReceptionCompanion {
  userId?: string | null;
  name: string;
  unit?: string | null;
  post?: string | null;
}

/** A working meal offered. */
export interface ReceptionMeal {
  on: string;
  slot: MealSlot;
  venue: MealVenue;
  extras: readonly MealExtra[];
}

/** `units` counts days, or meals of a working meal. */
export interface ReceptionCost {
  kind: CostKind;
  rank: LimitRank;
  people: number;
  units: number;
  amountYuan: number;
  documentNo?: string | null;
  fileId?: string | null;
  note?: string | null;
}

/** What a named approver allowed beyond the limits: up to these numbers, no further. */
export interface OverLimit {
  approver: string;
  reason: string;
  accompanying: number;
  meals: number;
  /** Sum by kind of cost. */
  costsYuan: Readonly<Partial<Record<CostKind, number>>>;
}

/** Everything a judge of a reception may know; the counts are of the plan, or at settlement of what took place. */
export interface ReceptionFacts extends ReceptionPlan {
  today: string;
  guestCount: number;
  accompanyingCount: number;
  mealCount: number;
  limits: readonly SpendingLimit[];
  book: Pick<DayBook, 'isWorkday'>;
  overLimit: OverLimit | null;
}

/** What took place, and the papers it is paid against. */
export interface ReceptionSettlementFacts extends ReceptionFacts {
  heldOn: string;
  plannedYuan: number;
  listSignedBy: string | null;
  listSignedOn: string | null;
}

export type FactsAround = Pick<ReceptionFacts, 'today' | 'limits' | 'book' | 'overLimit'>;

/** A plan with its counts, ready to be judged. */
export function planFacts(plan: ReceptionPlan, around: FactsAround): ReceptionFacts {
  return {
    ...plan,
    ...around,
    guestCount: plan.guests.length,
    accompanyingCount: plan.accompanying.length,
    mealCount: plan.meals.length,
  };
}

export function sumOfCosts(costs: readonly Pick<ReceptionCost, 'amountYuan'>[]): number {
  return costs.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
}

/** Sums by kind of cost, as an over-limit approval names them. */
export function costsByKind(costs: readonly ReceptionCost[]): Partial<Record<CostKind, number>> {
  const sums: Partial<Record<CostKind, number>> = {};
  for (const { kind, amountYuan } of costs) sums[kind] = (sums[kind] ?? 0) + amountYuan;
  return sums;
}
