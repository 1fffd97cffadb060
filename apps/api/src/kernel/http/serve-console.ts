import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { StartupError } from '../config/index.js';

const yearSeconds = 365 * 24 * 3600;

/** The built console at `/`. Hashed assets are kept for ever, the page itself is always asked for again. */
export const serveConsole = async (server: FastifyInstance, root: string): Promise<void> => {
  if (!existsSync(`${root}/index.html`))
    throw new StartupError('控制台尚未构建，请先运行 npm run build。');
  await server.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isAsset = path.includes('/assets/');
      void reply.header(
        'cache-control',
        isAsset ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
      );
    },
  });
};
