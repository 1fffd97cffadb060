import { resolve } from 'node:path';
import { ConfigError } from './config-problem.js';
import { bucketUrl } from './bucket-url.js';
import {
  authorities,
  flag,
  host,
  hosts,
  integer,
  networks,
  oneOf,
  password,
  postgresUrl,
  text,
  url,
} from './parsers.js';
import { SettingReader, type Environment } from './setting-reader.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Every setting of one process. Paths are absolute; `null` means "not given". */
export interface Config {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Data folder of the trial run: embedded database, secrets, uploads. */
  readonly home: string;
  readonly demoPassword: string | null;
  /** Runtime role. `null` starts the embedded trial database. */
  readonly databaseUrl: string | null;
  /** Owner role, for migrations only. */
  readonly databaseOwnerUrl: string | null;
  /** `null` keeps the job queue in PostgreSQL. */
  readonly redisUrl: string | null;
  /** S3-compatible bucket for attachments; `null` keeps them in `home`. */
  readonly fileStoreUrl: string | null;
  /** Largest attachment, in MiB. */
  readonly fileMaxMb: number;
  /** How many attachments one lead may hold. */
  readonly filesPerLead: number;
  readonly logLevel: LogLevel;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  /** How many reverse proxies stand in front; 0 ignores forwarded headers. */
  readonly trustProxyHops: number;
  /** Address people type, without a trailing slash; https turns on Secure cookies. */
  readonly publicUrl: string | null;
  /** Addresses that may read /api/metrics. */
  readonly metricsHosts: readonly string[];
  /** Seals the addresses and secrets of channels; `null` on trial means one made at random and kept in `home`. */
  readonly secretKey: string | null;
  /** Private addresses and networks that outbound calls may reach; everything else private is refused. */
  readonly outboundAllow: readonly string[];
  /** Outbound calls without TLS. */
  readonly outboundHttp: boolean;
  /** Certificates of authorities trusted besides the public ones, as PEM; `null` trusts the public ones alone. */
  readonly outboundCa: string | null;
}

/** Reads and checks every setting; throws one `ConfigError` listing all that is wrong. */
export function loadConfig(env: Environment): Config {
  const read = new SettingReader(env);
  const config: Config = {
    host: read.get('HOST', host, '127.0.0.1'),
    port: read.get('PORT', integer(0, 65535, 3000), 3000),
    home: resolve(read.get('LUODI_HOME', text, '.luodi')),
    demoPassword: read.secret('LUODI_DEMO_PASSWORD', password(12)),
    databaseUrl: read.secret('DATABASE_URL', postgresUrl),
    databaseOwnerUrl: read.secret('DATABASE_OWNER_URL', postgresUrl),
    redisUrl: read.secret('REDIS_URL', url(['redis:', 'rediss:'], 'redis://127.0.0.1:6379')),
    fileStoreUrl: read.secret('FILE_STORE_URL', bucketUrl),
    // The table refuses more than 50 MiB.
    fileMaxMb: read.get('FILE_MAX_MB', integer(1, 50, 30), 30),
    filesPerLead: read.get('FILES_PER_LEAD', integer(1, 1000, 200), 200),
    // On trial the terminal belongs to the person who started us: one line per request would bury the address.
    logLevel: read.get('LOG_LEVEL', oneOf(logLevels), env.DATABASE_URL ? 'info' : 'warn'),
    sessionIdleMinutes: read.get('SESSION_IDLE_MINUTES', integer(1, 1440, 30), 30),
    sessionHours: read.get('SESSION_HOURS', integer(1, 168, 12), 12),
    trustProxyHops: read.get('TRUST_PROXY', integer(0, 10, 1), 0),
    publicUrl: read.get('PUBLIC_URL', publicAddress, null),
    metricsHosts: read.get('METRICS_HOSTS', hosts, ['127.0.0.1', '::1']),
    secretKey: read.secret('LUODI_SECRET_KEY', password(32)),
    outboundAllow: read.get('OUTBOUND_ALLOW', networks, []),
    outboundHttp: read.get('OUTBOUND_HTTP', flag, false),
    outboundCa: read.get('OUTBOUND_CA', authorities, null),
  };
  checkTogether(config, read);
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return Object.freeze(config);
}

function publicAddress(value: string) {
  const parsed = url(['http:', 'https:'], 'https://luodi.example.gov.cn')(value);
  return 'value' in parsed ? { value: parsed.value.replace(/\/+$/, '') } : parsed;
}

function checkTogether(config: Config, read: SettingReader): void {
  if (config.sessionIdleMinutes > config.sessionHours * 60) {
    read.refuse('SESSION_IDLE_MINUTES', {
      reason: `空闲时限长于会话总时长 ${config.sessionHours} 小时`,
      fix: '请改小此项，或改大 SESSION_HOURS',
    });
  }
  if (!config.databaseOwnerUrl) return;
  if (!config.databaseUrl) {
    read.refuse('DATABASE_OWNER_URL', {
      reason: '只给了迁移账号，没有运行账号',
      fix: '请同时设置 DATABASE_URL，或两项都删去以使用自带的试用数据库',
    });
  } else if (roleOf(config.databaseUrl) === roleOf(config.databaseOwnerUrl)) {
    read.refuse('DATABASE_OWNER_URL', {
      reason: '与 DATABASE_URL 是同一账号，运行账号将能改写留痕',
      fix: '请给迁移单独一个账号，如 luodi_owner',
    });
  }
}

function roleOf(address: string): string {
  return new URL(address).username;
}
