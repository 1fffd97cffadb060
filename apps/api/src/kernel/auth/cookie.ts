import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config/index.js';

const overTls = (config: Config): boolean => config.publicUrl?.startsWith('https:') ?? false;

/** `__Host-` binds the cookie to this host, but browsers accept the prefix only with Secure. */
export const cookieName = (config: Config): string =>
  overTls(config) ? '__Host-luodi' : 'luodi_session';

export const cookieOptions = (config: Config): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: overTls(config),
});
