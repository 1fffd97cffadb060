export { loadConfig, type Config, type LogLevel } from './config.js';
export { ConfigError, type ConfigProblem } from './config-problem.js';
export { isLoopback } from './parsers.js';
export { StartupError } from './startup-error.js';
