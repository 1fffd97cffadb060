/** Collects `where` conditions and their values; every value is a parameter, never text in the statement. */
export class Conditions {
  private readonly parts: string[] = [];

  /** Starts from values that a nested condition has already placed. */
  constructor(readonly values: unknown[] = []) {}

  /** `add((at) => `t.stage = any(${at})`, stages)`; skipped when the value is undefined. */
  add(condition: (placeholder: string) => string, value: unknown): this {
    return value === undefined ? this : this.plain(condition(this.value(value)));
  }

  /** A condition whose values, if any, were placed by `value`. */
  plain(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  /** The placeholder of a new value. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get where(): string {
    return this.parts.length ? this.parts.map((part) => `(${part})`).join(' and ') : 'true';
  }
}
