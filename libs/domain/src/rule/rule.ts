import type { Effect, Verdict } from './finding.js';
import type { ParamValue } from './rule-pack.js';

export type ParamValues = Record<string, ParamValue>;

export interface Outcome {
  verdict: Verdict;
  because?: string;
  fix?: string;
  field?: string;
}

export interface Rule<Facts, Params extends ParamValues = ParamValues> {
  /** Permanent: never renamed, never reused. */
  id: string;
  effect: Effect;
  message: string;
  clause: string;
  /** The form field most likely to need a change; an outcome may name another. */
  field?: string;
  /** Used, and shown as 待确认, until a rule pack states its own. */
  defaults?: Params;
  check(facts: Facts, params: Params): Outcome;
}

/** Ties the types of facts and parameters together, then lets the rule join any list over its facts. */
export function defineRule<Facts, Params extends ParamValues = ParamValues>(
  rule: Rule<Facts, Params>,
): Rule<Facts> {
  return rule as Rule<Facts>;
}

export const pass: Outcome = { verdict: 'pass' };

export function fail(because: string, fix: string, field?: string): Outcome {
  return { verdict: 'fail', because, fix, ...(field && { field }) };
}

/** A fact is missing: the rule cannot tell, and does not guess. */
export function unknown(because: string, fix: string, field?: string): Outcome {
  return { verdict: 'unknown', because, fix, ...(field && { field }) };
}
