import type { Page } from 'playwright-core';
import { shiftMonths } from '@luodi/domain';
import { dayOf } from '../world/build-day.js';
import { buildFollowUp } from '../world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../world/build-lead.js';
import { buildFact } from '../world/build-proof.js';
import { buildLeadInStage } from '../world/build-stage.js';
import { openConsole, type OpenConsole } from './open-console.js';

describe('月度结账：结了三月，改五个项目，三月还是三月', () => {
  let console: OpenConsole;
  let hub: Page;
  let leads: BuiltLead[];
  let march: string;
  let figures: string;

  beforeAll(async () => {
    console = await openConsole();
    const { world } = console;
    // March of this year once its closing day is past, before that of last year.
    const thisYear = `${dayOf(world).slice(0, 4)}-03`;
    march =
      dayOf(world) > `${thisYear.slice(0, 4)}-05-01`
        ? thisYear
        : shiftMonths(`${thisYear}-01`, -12).slice(0, 7);
    const staff = await world.as('staff');
    leads = [];
    for (let n = 0; n < 6; n++) {
      const firstContactOn = `${march.slice(0, 4)}-01-05`;
      const name = `演示三月项目${n + 1}`;
      const lead = await buildLead(staff, {
        name,
        firstContactOn,
        totalInvestmentYuan: 300_000_000,
      });
      await buildFollowUp(staff, lead.id);
      leads.push(lead);
    }
    await buildLeadInStage(world, { as: staff, stage: 'contracted', name: '演示签约项目' });
    hub = await console.signIn('hub');
  }, 120_000);
  afterAll(() => console.close());

  const open = async (path: string): Promise<void> => {
    await hub.goto(`${console.address}/#${path}`);
    await hub.getByRole('heading', { level: 1 }).first().waitFor();
  };

  it('招商中心结三月：清单里有这个月，写着截至日和结账人', async () => {
    await open('/reports/closings');
    await hub.getByRole('button', { name: '结账' }).click();
    const sheet = hub.getByRole('dialog');
    await sheet.locator('input[name=month]').fill(march);
    await sheet.getByRole('button', { name: '结账' }).click();
    await hub.locator(`[data-month="${march}"]`).waitFor();
    await hub.getByText(`${march}-31`).waitFor();
  });

  it('再结一次：不受理，写明原因', async () => {
    await hub.getByRole('button', { name: '结账' }).click();
    const sheet = hub.getByRole('dialog');
    await sheet.locator('input[name=month]').fill(march);
    await sheet.getByRole('button', { name: '结账' }).click();
    await sheet.getByText('这个月已经结账，不能再结').first().waitFor();
    await sheet.getByRole('button', { name: '取消' }).click();
  });

  it('刚结完：更正清单是空的', async () => {
    await open(`/reports/closings/${march}`);
    await hub.getByText('今天再算，与结账时的数字没有不同。').waitFor();
    figures = await bytes();
    expect(figures).toContain('"month"');
  });

  /** The closed month as the browser itself receives it, to the byte. */
  const bytes = (): Promise<string> =>
    hub.evaluate(async (month) => (await fetch(`/api/reports/closings/${month}`)).text(), march);

  it('改五个项目：三月的字节不变，更正清单恰是这五个，写明谁、为什么', async () => {
    const { world } = console;
    const center = await world.as('hub');
    const [a, b, c, d, e] = leads as [BuiltLead, BuiltLead, BuiltLead, BuiltLead, BuiltLead];
    const edits: [BuiltLead, object][] = [
      [a, { totalInvestmentYuan: 250_000_000 }],
      [b, { recruitingUnitId: world.unit('第二产业招商组') }],
      [c, { pillarIndustry: 'equipment' }],
      [d, { secrecy: 'confidential' }],
    ];
    for (const [lead, patch] of edits)
      expect((await center.patch(`/leads/${lead.id}`, lead.version, patch)).status).toBe(200);
    const happenedOn = `${march}-02`;
    await buildFact(await world.as('staff'), e.id, { kind: 'committee_passed', happenedOn });
    await hub.reload();
    await hub.getByText('更正清单（5）').waitFor();
    const listed = await hub
      .locator('[data-correction]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-correction')));
    expect(listed.sort()).toEqual([a, b, c, d, e].map(({ id }) => id).sort());
    await hub.getByText('总投资：3 亿元 → 2.5 亿元').waitFor();
    await hub.getByText('招引单位：第一产业招商组 → 第二产业招商组').waitFor();
    await hub.getByText('修改项目：总投资').waitFor();
    expect(await bytes()).toBe(figures);
  });

  it('漏斗上每一个数，点开的行数就是这个数', async () => {
    await open('/reports?basis=claimed&by=unit');
    await hub.locator('[data-group]').first().waitFor();
    const cells = await hub
      .locator('[data-rows]')
      .evaluateAll((links) =>
        links.map((link) => ({ to: link.getAttribute('href')!, count: Number(link.textContent) })),
      );
    expect(cells.length).toBeGreaterThan(12);
    for (const { to, count } of cells) {
      await hub.goto(`${console.address}/${to}`);
      await hub.getByTestId('rows-total').getByText(`共 ${count} 个`).waitFor();
      expect([to, await hub.locator('[data-lead]').count()]).toEqual([to, count]);
    }
  });

  it('图在、表在图旁、最窄的一步写成话；打印版是同样的数', async () => {
    await open('/reports?basis=claimed');
    const words = await hub.getByTestId('narrowest').innerText();
    expect(words).toMatch(/最窄：到过.+转化率/);
    await hub.getByTestId('funnel-chart').locator('svg').waitFor();
    await hub.locator('[data-stage=contracted]').waitFor();
    await hub.getByRole('link', { name: '打印版' }).click();
    await hub.getByTestId('narrowest').getByText(words).waitFor();
  });

  it('全程没有脚本错误', () => {
    expect(console.complaints).toEqual([]);
  });
});
