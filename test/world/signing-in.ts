import type { World } from './open-world.js';

let lastAddress = 1;

/** Signs in; each call comes from an address of its own, so that the limit per address stays out of the way. */
export const signingIn =
  (world: () => World) =>
  (username: string, password: string, headers: Record<string, string> = {}, ip?: string) =>
    world().app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: ip ?? `127.0.0.${++lastAddress}`,
      headers,
      payload: { username, password },
    });
