export type { Effect, FieldError, Finding, Verdict } from './finding.js';
export { blocking, judge } from './judge.js';
export { paramOf } from './param-of.js';
export type { Param, ParamValue, RulePack } from './rule-pack.js';
export { defineRule, fail, pass, unknown } from './rule.js';
export type { Outcome, ParamValues, Rule } from './rule.js';
