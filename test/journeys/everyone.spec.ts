import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { buildLead } from '../world/build-lead.js';
import { openConsole, type OpenConsole } from './open-console.js';

const projects = ['项目', '停滞预警', '企业', '查重', '协议'];
const review = ['预审', '预审会', '试算'];
const works = ['建设台账', '四个一', '招商漏斗'];
const outward = ['外出报备', '招商接待', '开支标准'];
const overseen = [...outward, '纪律监督'];
const menus: [username: string, menu: string[]][] = [
  [
    'unit-head',
    [
      ...projects,
      ...['预审', '试算', ...works, ...outward, '待批事项'],
      ...['台账导入', '规则包', '工作日历', '单位'],
    ],
  ],
  [
    'park',
    [...projects, ...['预审', '试算', ...works, ...outward, '待批事项'], ...['台账导入', '单位']],
  ],
  [
    'hub',
    [
      ...[...projects, ...review, ...works, ...overseen, '核验', '待批事项'],
      ...['台账导入', '规则包', '预警扫描', '工作日历', '单位'],
    ],
  ],
  ['leader', [...projects, ...review, ...works, ...overseen, '待批事项', '规则包', '单位']],
  [
    'discipline',
    [...projects, ...review, ...works, ...overseen, '待批事项', '规则包', '单位', '审计日志'],
  ],
  ['sysadmin', ['预警扫描', '工作日历', '单位', '人员账号', '消息渠道', '后台任务']],
  ['auditadmin', ['单位', '人员账号', '审计日志']],
];
const pages = [
  '/',
  '/leads',
  '/leads/board',
  '/leads/create',
  '/alerts',
  '/pre-reviews',
  '/agreements',
  '/ownerships/mine',
  '/progress',
  '/progress/pace',
  '/reports?by=unit',
  '/reports/cohorts',
  '/reports/rows?basis=claimed',
  '/companies',
  '/doubles',
  '/trips',
  '/receptions',
  '/change-requests',
  '/imports',
  '/units',
  '/notices',
  '/notices/preferences',
];
const phone = { width: 390, height: 844 };

describe('各岗位的控制台', () => {
  let console: OpenConsole;

  beforeAll(async () => {
    console = await openConsole();
    await buildLead(await console.world.as('staff'));
  });
  afterAll(() => console.close());

  it.each(menus)('%s 只看到自己岗位的菜单', async (username, menu) => {
    const page = await console.signIn(username);
    const items = await page.getByRole('menuitem').allInnerTexts();
    expect(items.map((item) => item.trim()).filter(Boolean)).toEqual(['工作台', '消息', ...menu]);
    await page.context().close();
  });

  describe('手机上', () => {
    let page: Page;
    beforeAll(async () => {
      page = await console.signIn('staff', phone);
    });

    it.each(pages)('%s 不横向滚动，无障碍检查没有严重问题', async (path) => {
      await page.goto(`${console.address}/#${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa'])
        .analyze();
      const grave = violations.filter(
        ({ impact }) => impact === 'critical' || impact === 'serious',
      );
      expect(grave.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  });

  it('全程没有脚本错误', () => {
    expect(console.complaints).toEqual([]);
  });
});
