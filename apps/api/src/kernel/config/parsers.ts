import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';

/** What a parser answers: the typed value, or why not and what to write instead. */
export type Parsed<T> = { value: T } | { reason: string; fix: string };
export type Parser<T> = (text: string) => Parsed<T>;

const hostName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;
/** Written in `.env.example`: whoever copies the file and forgets to edit it must not go live. */
const placeholder = /请改|change-?me/i;

export const text: Parser<string> = (value) => ({ value });

export function integer(min: number, max: number, example: number): Parser<number> {
  return (value) => {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= min && number <= max
      ? { value: number }
      : { reason: `应为 ${min} 到 ${max} 之间的整数`, fix: `请改为如 ${example}` };
  };
}

export function oneOf<T extends string>(choices: readonly T[]): Parser<T> {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    return found === undefined
      ? { reason: '不在可选值之内', fix: `请从 ${choices.join('、')} 中选一个` }
      : { value: found };
  };
}

export const host: Parser<string> = (value) =>
  isIP(value) || hostName.test(value)
    ? { value }
    : {
        reason: '不是主机名或 IP 地址',
        fix: '请改为如 127.0.0.1（只限本机）或 0.0.0.0（所有网卡）',
      };

export const hosts: Parser<readonly string[]> = (value) => {
  const list = value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  const bad = list.find((item) => !isIP(item));
  return bad === undefined
    ? { value: list }
    : { reason: `「${bad}」不是 IP 地址`, fix: '请写成以英文逗号分隔的 IP，如 127.0.0.1,10.0.0.8' };
};

/** A file of certificates in PEM; the value is what it holds. */
export const authorities: Parser<string> = (path) => {
  const fix = '请写 PEM 证书文件的路径（可含几份证书）';
  try {
    const pem = readFileSync(path, 'utf8');
    return new X509Certificate(pem).ca
      ? { value: pem }
      : { reason: '文件里的证书不是签发机构（CA）的', fix };
  } catch {
    return { reason: '没有这个文件，或它不是 PEM 证书', fix };
  }
};

/** IP addresses and networks in CIDR notation. */
export const networks: Parser<readonly string[]> = (value) => {
  const list = value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  const bad = list.find((item) => !isNetwork(item));
  return bad === undefined
    ? { value: list }
    : {
        reason: `「${bad}」不是 IP 地址或网段`,
        fix: '请写成以英文逗号分隔的 IP 或网段，如 10.1.2.3,192.168.8.0/24',
      };
};

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (!version || more.length) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
};

export const flag: Parser<boolean> = (value) =>
  /^(true|false)$/.test(value)
    ? { value: value === 'true' }
    : { reason: '应为 true 或 false', fix: '请改为 true 或 false' };

export function password(minLength: number): Parser<string> {
  return (value) => {
    if (placeholder.test(value)) return { reason: '仍是示例密码', fix: '请换成自己的密码' };
    return [...value].length >= minLength
      ? { value }
      : { reason: `不足 ${minLength} 个字符`, fix: '请换成更长的密码，或删去此项以随机生成' };
  };
}

/** A URL with one of the schemes. `reason` never repeats the text, which may hold a password. */
export function url(schemes: readonly string[], example: string): Parser<string> {
  return (value) => {
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (!parsed || !schemes.includes(parsed.protocol) || !parsed.hostname) {
      return {
        reason: `不是 ${schemes.join(' 或 ')}// 开头的完整地址`,
        fix: `请改为如 ${example}`,
      };
    }
    return placeholder.test(decodeURIComponent(parsed.password))
      ? { reason: '密码仍是示例值', fix: '请换成自己的密码' }
      : { value };
  };
}

/** A PostgreSQL address that names the database and the role. */
export const postgresUrl: Parser<string> = (value) => {
  const example = 'postgresql://luodi_app:密码@127.0.0.1:5432/luodi';
  const parsed = url(['postgresql:', 'postgres:'], example)(value);
  if (!('value' in parsed)) return parsed;
  const { pathname, username } = new URL(value);
  if (pathname.length < 2) return { reason: '没有写数据库名', fix: `请改为如 ${example}` };
  return username ? parsed : { reason: '没有写账号', fix: `请改为如 ${example}` };
};

/** True when only this machine can reach the address. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);
}
