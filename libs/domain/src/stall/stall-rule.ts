import type { Pause } from '../calendar/index.js';
import type { Stage } from '../stages/index.js';
import type { ParamValues } from '../rule/index.js';

/** What an alert is about. */
export type StallSubject =
  'lead' | 'pre_review' | 'condition' | 'phase' | 'plan_node' | 'project_fact' | 'trip';

export type StallLight = 'green' | 'yellow' | 'red';

/** calendar: every day counts · workdays: those of the county's calendar · years: how many New Years it has seen. */
export type StallClock = 'calendar' | 'workdays' | 'years';

/** Who holds the turn when a rule speaks; from it follows who is told first. */
export type StallHolder = 'recruiter' | 'unit' | 'traveller' | 'secretary' | 'verifier' | 'hub';

/** A threshold: a number of this rule, one that another rule has already, or one that cannot differ. */
export type Limit =
  | number
  | {
      param: string;
      /** The rule whose parameter it is; the own one when absent. */
      of?: { id: string; defaults?: object };
      plus?: number;
      /** -1: that many days before. */
      sign?: -1;
    };

/** What is known of a lead on a day. Dates 'YYYY-MM-DD', null = never. */
export interface LeadStall {
  stage: Stage;
  registeredOn: string;
  stageSince: string;
  lastContactOn: string | null;
  isScreened: boolean;
  lastPaidOn: string | null;
  lastReportOn: string | null;
  nextDispatchOn: string | null;
  /** As the contract has it, moved on by every day of 政府原因顺延. */
  agreedStartOn: string | null;
  isStarted: boolean;
  /** The first of the days nobody answered for that still have no end. */
  gapSinceOn: string | null;
  /** What the year's pace says. */
  paceLight: StallLight | 'gray';
}

/** Anything with a day by which, or from which, somebody is to act. */
export interface DatedStall {
  /** It still waits to be done. */
  isOpen: boolean;
  on: string;
  /** Stretches during which it was somebody else's turn (补正、公示). */
  stops?: readonly Pause[];
}

export interface StallRule<Facts = never> {
  /** Permanent: never renamed, never reused. */
  id: string;
  effect: 'mark';
  message: string;
  clause: string;
  defaults?: ParamValues;
  subject: StallSubject;
  clock: StallClock;
  /** From which day it counts, in words. */
  counts: string;
  yellow: Limit;
  red: Limit;
  /** From here on the question is whether the project stays. */
  exit?: Limit;
  holder: StallHolder;
  /** The next step, as an instruction to whoever holds the turn. */
  next: string;
  /** The day since which it stands still; null when it does not. */
  since(facts: Facts): string | null;
  /** The light is judged elsewhere and only taken over. */
  light?(facts: Facts): StallLight;
}

export function leadStall(rule: Omit<StallRule<LeadStall>, 'effect' | 'subject'>) {
  return { ...rule, effect: 'mark', subject: 'lead' } as const satisfies StallRule<LeadStall>;
}

export function datedStall(rule: Omit<StallRule<DatedStall>, 'effect' | 'since'>) {
  const since = ({ isOpen, on }: DatedStall): string | null => (isOpen ? on : null);
  return { ...rule, effect: 'mark', since } as const satisfies StallRule<DatedStall>;
}
