import type { Page } from 'playwright-core';
import { admitLead } from '../world/build-proof.js';
import { openConsole, type OpenConsole } from './open-console.js';

const project = '年产80万套精密连接器项目';
const day = (shift: number): string =>
  new Date(Date.now() + (shift * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

describe('一条线索从登记到在谈', () => {
  let console: OpenConsole;
  let page: Page;

  beforeAll(async () => {
    console = await openConsole();
    page = await console.signIn('staff');
  });
  afterAll(() => console.close());

  it('登记线索：新投资方连同项目一次保存', async () => {
    await page.goto(`${console.address}/#/leads/create`);
    await page.getByRole('button', { name: '新企业' }).click();
    await page.locator('input[name=companyName]').fill('浙江澄远电子有限公司');
    await page.locator('input[name=name]').fill(project);
    await page.locator('input[name=firstContactOn]').fill(day(-3));
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: project }).waitFor();
    const stored = await (
      await console.world.as('staff')
    ).get(`/leads?q=${encodeURIComponent('连接器')}`);
    expect(stored.body.data).toMatchObject([{ name: project, stage: 'lead' }]);
    await admitLead(console.world, stored.body.data[0].id);
  });

  it('没有接洽记录不能进入在谈：按规则的原话说明，项目不动', async () => {
    await page.getByRole('button', { name: '推进' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('没有接洽记录，不能进入在谈').first().waitFor();
    await sheet.getByRole('button', { name: '取消' }).click();
  });

  it('记一次走访并约好下次对接，即可转入在谈', async () => {
    await page.getByRole('button', { name: '记一次跟进' }).click();
    const composer = page.getByRole('group', { name: '记一次跟进' });
    await composer.locator('input[name=ourPeople]').fill('方晓宁');
    await composer.locator('input[name=theirPeople]').fill('周澄（总经理）');
    await composer.locator('textarea[name=outcome]').fill('企业计划明年扩产，需用地约 30 亩。');
    await composer.locator('input[name=nextContactOn]').fill(day(7));
    await composer.getByRole('button', { name: '保存跟进' }).click();
    await page.getByText('企业计划明年扩产').waitFor();

    await page.getByRole('button', { name: '推进' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认办理' }).click();
    await page.getByText('“线索”转“在谈”').waitFor();
  });

  it('看板上这张卡片在“在谈”列，列头数量与列表一致', async () => {
    const staff = await console.world.as('staff');
    const listed = await staff.get('/leads?stage=negotiating');
    const board = await staff.get('/leads/board');
    const column = board.body.columns.find(
      ({ stage }: { stage: string }) => stage === 'negotiating',
    );
    expect(column.count).toBe(listed.body.total);
    await page.goto(`${console.address}/#/leads`);
    await page.getByRole('link', { name: '看板' }).click();
    await page.getByText(project).waitFor();
  });

  it('从列表点进去是完整的项目页，不是列表里那几项', async () => {
    await page.goto(`${console.address}/#/leads`);
    await page.getByText(project).click();
    await page.getByRole('heading', { name: project }).waitFor();
    await page.getByText('关键指标').waitFor();
    await page.getByText('“线索”转“在谈”').waitFor();
  });

  it('另一单位的招商人员看不到它，打开地址也只说没有找到', async () => {
    const [lead] = (await (await console.world.as('staff')).get('/leads')).body.data;
    const other = await console.signIn('staff2');
    await other.goto(`${console.address}/#/leads`);
    await other.getByText('还没有项目').waitFor();
    expect((await (await console.world.as('staff2')).get(`/leads/${lead.id}`)).status).toBe(404);
  });

  it('全程没有脚本错误', () => {
    expect(console.complaints).toEqual([]);
  });
});
