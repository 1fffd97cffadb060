import type { Param } from './rule-pack.js';

/** block = 不予受理 · mark = 留痕. */
export type Effect = 'block' | 'mark';
export type Verdict = 'pass' | 'fail' | 'unknown';

/** What one rule said of one set of facts, under the parameters of that day. Stored with the act. */
export interface Finding {
  ruleId: string;
  effect: Effect;
  verdict: Verdict;
  message: string;
  /** The values compared. */
  because?: string;
  /** The smallest change that would pass. */
  fix?: string;
  /** The form field that change is made in. */
  field?: string;
  clause: string;
  params: Record<string, Param>;
  packVersion: string;
}

/** One wrong value in a form or a ledger cell. */
export interface FieldError {
  field: string;
  value: unknown;
  reason: string;
  fix: string;
}
