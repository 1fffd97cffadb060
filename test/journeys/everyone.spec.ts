import type { Page } from 'playwright-core';
import { buildLead } from '../world/build-lead.js';
import { openConsole, type OpenConsole } from './open-console.js';
import { faultsOf, phone } from './phone-faults.js';

const projects = ['项目', '停滞预警', '企业', '查重', '协议'];
const review = ['预审', '预审会', '试算'];
const ledgers = ['建设台账', '四个一'];
const works = [...ledgers, '招商漏斗'];
/** For those who answer for a unit or the county. */
const led = [...ledgers, '领导驾驶舱', '招商漏斗'];
const assessed = ['目标任务', '考核排名', '周边对标'];
const outward = ['外出报备', '招商接待', '开支标准'];
const overseen = [...outward, '纪律监督'];
const menus: [username: string, menu: string[]][] = [
  [
    'unit-head',
    [
      ...projects,
      ...['预审', '试算', ...led, ...assessed, '通报', ...outward, '待批事项'],
      ...['台账导入', '规则包', '工作日历', '单位'],
    ],
  ],
  [
    'park',
    [
      ...projects,
      ...['预审', '试算', ...works, '通报', ...outward, '待批事项'],
      ...['台账导入', '单位'],
    ],
  ],
  [
    'hub',
    [
      ...[...projects, ...review, ...led, ...assessed, '通报', ...overseen, '核验', '待批事项'],
      ...['台账导入', '规则包', '预警扫描', '工作日历', '单位'],
    ],
  ],
  [
    'leader',
    [
      ...projects,
      ...review,
      ...led,
      ...assessed,
      '通报',
      ...overseen,
      '待批事项',
      '规则包',
      '单位',
    ],
  ],
  [
    'discipline',
    [
      ...projects,
      ...review,
      ...works,
      ...assessed,
      '通报',
      ...overseen,
      '待批事项',
      '规则包',
      '单位',
      '审计日志',
    ],
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
  '/targets',
  '/assessments',
  '/assessments/schemes',
  '/assessments/spread',
  '/peer-figures',
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
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  it('全程没有脚本错误', () => {
    expect(console.complaints).toEqual([]);
  });
});
