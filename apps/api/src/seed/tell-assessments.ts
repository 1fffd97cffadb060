import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { evenMonths, shiftDay } from '@luodi/domain';
import { AppealsService, AssessmentProposals, AssessmentResults } from '../assessments/index.js';
import { FiscalFigures } from '../fiscal-figures/index.js';
import { PeerFigures } from '../peer-figures/index.js';
import { TargetSheets } from '../targets/index.js';
import { demoFiscal, demoPeers, demoScheme, demoTargets } from './demo-scheme.js';
import type { Teller } from './tell-lead.js';

const rankedUnits = [
  '第一产业招商组',
  '第二产业招商组',
  '上海招商分局',
  '杭州招商分局',
  '苏州招商分局',
];
const sourceDocument = '演示招商〔2026〕1号';

/** Sets tasks, brings a scheme in force, publishes last month and leaves one appeal open; peers and fiscal figures. */
export const tellAssessments = async (
  app: NestFastifyApplication,
  teller: Teller,
): Promise<void> => {
  await tellTargets(app, teller);
  await tellScheme(app, teller);
  await tellTyped(app, teller);
};

const tellTargets = async (app: NestFastifyApplication, { as, unit }: Teller): Promise<void> => {
  const sheets = app.get(TargetSheets, { strict: false });
  const year = Number(as('hub').today.slice(0, 4));
  const set = async (
    indicator: string,
    rows: readonly (readonly [name: string, annual: number])[],
  ) => {
    const id = await sheets.propose(as('hub'), {
      ...{ year, indicator, sourceDocument },
      rows: rows.map(([name, annual]) => ({
        unitId: unit(name),
        annual,
        months: evenMonths(annual),
      })),
    });
    await sheets.decide(as('leader'), id, { status: 'approved', note: '同意（演示）' });
  };
  for (const [indicator, annual] of demoTargets)
    await set(
      indicator,
      rankedUnits.map((name) => [name, annual] as const),
    );
  await set(
    'fiscal-income',
    demoFiscal.map(([name, annual]) => [name, annual] as const),
  );
};

const tellScheme = async (app: NestFastifyApplication, { as, unit }: Teller): Promise<void> => {
  const proposals = app.get(AssessmentProposals, { strict: false });
  const results = app.get(AssessmentResults, { strict: false });
  const [hub, leader] = [as('hub'), as('leader')];
  const year = hub.today.slice(0, 4);
  const name = `${year} 年度招商引资考核（演示）`;
  const id = await proposals.draft(hub, { name, from: `${year}-01-01`, to: `${year}-12-31` });
  const patch = { content: demoScheme, reason: '年初制定（演示）', sourceDocument };
  await proposals.edit(hub, id, { version: 1, patch });
  await proposals.submit(hub, id);
  await proposals.decide(leader, id, { status: 'approved', note: '同意（演示）' });
  const asOf = lastMonthEnd(hub.today);
  if (asOf.slice(0, 4) === year) await results.run(hub, id, { asOf });
  await app.get(AppealsService, { strict: false }).file(as('unit-head'), id, {
    ...{ unitId: unit('第一产业招商组'), itemId: 'paid', reason: '一笔设备款的凭证上月才补齐' },
    evidence: '演示银行回单第 12 号',
  });
};

const tellTyped = async (app: NestFastifyApplication, { as, unit }: Teller): Promise<void> => {
  const hub = as('hub');
  const asOf = lastMonthEnd(hub.today);
  const [year, months] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  const fiscal = app.get(FiscalFigures, { strict: false });
  for (let month = 1; month <= months; month++) {
    const source = `演示财政局 ${year} 年 ${month} 月财税快报`;
    const rows = demoFiscal.map(([name, , amountYuan]) => ({ unitId: unit(name), amountYuan }));
    await fiscal.enter(hub, { year, month, source, rows });
  }
  const peers = app.get(PeerFigures, { strict: false });
  const source = `演示市 ${year} 年 ${months} 月招商引资通报`;
  for (const [county, indicator, figure] of demoPeers)
    await peers.enter(hub, { county, indicator, figure, asOf, source });
};

const lastMonthEnd = (today: string): string => shiftDay(`${today.slice(0, 7)}-01`, -1);
