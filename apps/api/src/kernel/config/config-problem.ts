import { StartupError } from './startup-error.js';

/** One setting that cannot be used. `value` is already safe to print. */
export interface ConfigProblem {
  name: string;
  value: string;
  reason: string;
  fix: string;
}

/** All unusable settings at once; `message` has one line per setting. */
export class ConfigError extends StartupError {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(['配置有误，无法启动：', ...problems.map(line)].join('\n'));
  }
}

function line({ name, value, reason, fix }: ConfigProblem): string {
  return `  ${name}=${value}：${reason}。${fix}。`;
}
