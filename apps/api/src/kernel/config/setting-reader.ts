import type { ConfigProblem } from './config-problem.js';
import type { Parser } from './parsers.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one and remembers every problem instead of stopping at the first. */
export class SettingReader {
  readonly problems: ConfigProblem[] = [];
  private readonly secrets = new Set<string>();

  constructor(private readonly env: Environment) {}

  /** The parsed setting, or `fallback` when it is absent, blank or wrong. */
  get<T, F>(name: string, parse: Parser<T>, fallback: F): T | F {
    const value = this.env[name]?.trim();
    if (!value) return fallback;
    const parsed = parse(value);
    if ('value' in parsed) return parsed.value;
    this.refuse(name, parsed);
    return fallback;
  }

  /** Like `get`, but the value is never printed; `null` when absent or wrong. */
  secret<T>(name: string, parse: Parser<T>): T | null {
    this.secrets.add(name);
    return this.get(name, parse, null);
  }

  refuse(name: string, { reason, fix }: { reason: string; fix: string }): void {
    const value = this.env[name]?.trim() ?? '';
    this.problems.push({ name, value: this.secrets.has(name) ? mask(value) : value, reason, fix });
  }
}

function mask(value: string): string {
  if (!URL.canParse(value)) return `（已隐藏，${[...value].length} 个字符）`;
  const shown = new URL(value);
  if (shown.password) shown.password = '***';
  shown.search = '';
  return shown.host ? shown.href : '（已隐藏）';
}
