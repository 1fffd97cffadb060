import { Notices } from '../../apps/api/src/notices/index.js';
import { openConsole, type OpenConsole } from './open-console.js';

let console: OpenConsole;

beforeAll(async () => {
  console = await openConsole({ hasLiveNews: true });
});
afterAll(() => console.close());

const tell = (title: string) =>
  console.world.app.get(Notices, { strict: false }).tell({
    key: `journey:${title}`,
    kind: 'decision',
    title,
    body: '请今天办理。',
    path: '/leads',
    userIds: [console.world.user('staff')],
  });

it('消息：一到就报数，点开去办并算已读，全部标读后归零', async () => {
  await tell('演示电子项目待您核验');
  const page = await console.signIn('staff');
  const bell = (name: string) => page.getByRole('link', { name, exact: true }).first();
  await bell('消息，1 条未读').waitFor();
  await tell('演示节点明天到期');
  await bell('消息，2 条未读').click();
  await page.getByText('演示节点明天到期').waitFor();
  expect(await page.title()).toContain('(2) 消息');
  await page.getByText('演示电子项目待您核验').click();
  await page.getByRole('heading', { name: '项目', level: 1 }).waitFor();
  await bell('消息，1 条未读').click();
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await bell('消息').waitFor();
  expect(console.complaints).toEqual([]);
});

it('系统管理员：任务面板在浏览器里打得开，任务页列出定时任务', async () => {
  const page = await console.signIn('sysadmin');
  await page.goto(`${console.address}/#/jobs`);
  await page.getByRole('cell', { name: '每日摘要' }).waitFor();
  await page.goto(`${console.address}/api/jobs/board`);
  await page.getByText('luodi').first().waitFor();
});
