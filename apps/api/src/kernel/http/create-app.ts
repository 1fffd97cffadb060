import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { ConsoleLogger, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Config } from '../config/index.js';
import { answerUnrouted } from '../errors/problem.filter.js';
import { Metrics } from '../health/metrics.js';
import { serveConsole } from './serve-console.js';
import { serveDocs } from './openapi.js';
import { bodyValidation } from './validation.js';

const mebibyte = 1024 * 1024;

/** The HTTP door, ready to listen or to be injected into. `console: null` serves the API alone. */
export const createApp = async (
  module: DynamicModule | Type,
  config: Config,
  consoleRoot: string | null,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: mebibyte,
    trustProxy: (_address, hop) => hop < config.trustProxyHops,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      void answerUnrouted(error, request, reply),
    // Bodies, cookies and query strings may hold personal data: a log line carries none of them.
    logger: {
      level: config.logLevel,
      redact: ['req.headers'],
      serializers: { req: describeRequest },
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new ConsoleLogger({
      json: true,
      logLevels: config.logLevel === 'silent' ? [] : ['error', 'warn'],
    }),
  });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(bodyValidation());
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await protect(server, config);
  measure(server, app.get(Metrics));
  sayGoodbye(server);
  serveDocs(app);
  if (consoleRoot) await serveConsole(server, consoleRoot);
  await app.init();
  await server.ready();
  return app;
};

const describeRequest = (request: { method: string; url: string; ip: string }) => ({
  method: request.method,
  url: request.url.split('?')[0],
});

const protect = async (server: FastifyInstance, config: Config): Promise<void> => {
  const isTls = config.publicUrl?.startsWith('https:') ?? false;
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // MUI writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: isTls ? [] : null,
      },
    },
    strictTransportSecurity: isTls,
  });
  await server.register(cookie);
  await server.register(multipart, {
    limits: { fileSize: 20 * mebibyte, files: 1, fields: 10, parts: 11, headerPairs: 50 },
  });
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    void reply.header('x-request-id', request.id);
  });
};

const measure = (server: FastifyInstance, metrics: Metrics): void => {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { statusCode: status, elapsedTime: ms } = reply;
    metrics.observe(route, { method: request.method, status, seconds: ms / 1000 });
    // One line per request, with its route instead of its address: no id, no search word, no body.
    request.log.info({ method: request.method, route, status, ms: Math.round(ms) }, 'request');
  });
};

/** While closing, answers ask the client to let the connection go; otherwise keep-alive holds us open. */
const sayGoodbye = (server: FastifyInstance): void => {
  let isClosing = false;
  server.addHook('preClose', async () => {
    isClosing = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isClosing) void reply.header('connection', 'close');
  });
};
