import { PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { Client } from '../../../../../test/world/client.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { ReportsController } from '../../reports/reports.controller.js';
import { type Access, accessKey } from './allow.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

describe('每个入口都声明了谁可以进', () => {
  const handlers = (): { name: string; access: Access | undefined }[] =>
    [...world.app.get(ModulesContainer).values()].flatMap((module) =>
      [...module.controllers.values()].flatMap(({ metatype }) => {
        const controller = metatype as new () => object;
        return Object.getOwnPropertyNames(controller.prototype)
          .filter((method) => method !== 'constructor')
          .map((method) => ({
            method,
            fn: (controller.prototype as Record<string, object>)[method] as object,
          }))
          .filter(({ fn }) => typeof fn === 'function' && Reflect.hasMetadata(PATH_METADATA, fn))
          .map(({ method, fn }) => ({
            name: `${controller.name}.${method}`,
            access: (Reflect.getMetadata(accessKey, fn) ??
              Reflect.getMetadata(accessKey, controller)) as Access | undefined,
          }));
      }),
    );

  it('没有一个漏写；不必登录的只有这些', () => {
    const all = handlers();
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ access }) => !access).map(({ name }) => name)).toEqual([]);
    const open = all.filter(({ access }) => access?.kind === 'public').map(({ name }) => name);
    expect(open.sort()).toEqual([
      'HealthController.figures',
      'HealthController.live',
      'HealthController.ready',
      'InvitationsController.accept',
      'SessionController.signIn',
    ]);
  });

  it('忘了声明的入口，登录了也进不去', async () => {
    const { stages } = ReportsController.prototype;
    const declared: unknown = Reflect.getMetadata(accessKey, stages);
    Reflect.deleteMetadata(accessKey, stages);
    const { status } = await staff.get('/reports/stages');
    Reflect.defineMetadata(accessKey, declared, stages);
    expect([status, (await staff.get('/reports/stages')).status]).toEqual([403, 200]);
  });

  it('接口文档里的每个操作，陌生人都进不去（上面几处除外）', async () => {
    const { paths } = (await staff.get('/openapi.json')).body;
    const open = /\/(health|metrics|invitations|session$)/;
    const stranger = world.stranger();
    const operations = Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => [method.toUpperCase(), path.replace('/api', '')] as const,
      ),
    );
    expect(operations.length).toBeGreaterThan(30);
    for (const [method, path] of operations) {
      if (open.test(path) && !(path === '/session' && method !== 'POST')) continue;
      const url = path.replace(/\{\w+\}/g, world.user('staff'));
      const { status } = await stranger.send(
        method as 'GET',
        url,
        method === 'GET' ? undefined : {},
      );
      expect([method, path, status]).toEqual([method, path, 401]);
    }
  });
});
