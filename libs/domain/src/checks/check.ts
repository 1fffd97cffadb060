import type { FieldError } from '../rule/index.js';

/** One rule of a form: the fields it compares, and what is wrong with them, if anything. */
export interface Check<Input> {
  fields: readonly string[];
  find(input: Input, today: string): FieldError | null;
}

/**
 * Everything wrong at once. With `changed`, only the checks that touch one of those fields:
 * an old record's other gaps must not stop an unrelated edit.
 */
export function runChecks<Input>(
  checks: readonly Check<Input>[],
  input: Input,
  { today, changed }: { today: string; changed?: readonly string[] },
): FieldError[] {
  return checks
    .filter(({ fields }) => !changed || fields.some((field) => changed.includes(field)))
    .map((check) => check.find(input, today))
    .filter((error) => error !== null);
}
