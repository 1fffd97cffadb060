export type ParamValue = number | string | boolean;

/** A parameter with its origin; `pending` means no document settles it yet (待确认). */
export interface Param<Value extends ParamValue = ParamValue> {
  value: Value;
  source: string;
  pending?: boolean;
}

/** The county's parameters, by rule id, then by parameter name. Append-only: a change is a new version. */
export interface RulePack {
  id: string;
  version: string;
  county: string;
  effectiveFrom: string;
  params: Record<string, Record<string, Param>>;
}
