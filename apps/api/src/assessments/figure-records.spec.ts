import { buildAssessment, buildTargets } from '../../../../test/world/build-assessment.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { RawRows } from '../../../../test/world/raw-rows.js';
import { sql } from '../kernel/database/sql.js';
import { FigureRecords } from './figure-records.js';

let world: World;
let hub: Client;
let staff: Client;
let id: string;
let leadId: string;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

beforeAll(async () => {
  world = await openWorld();
  [hub, staff] = [await world.as('hub'), await world.as('staff')];
  const supervisor = await world.as('supervisor');
  id = await buildAssessment(world, { name: '年度考核' });
  await buildTargets(world);
  await buildTargets(world, { indicator: 'start-count' });
  leadId = (await buildLeadInStage(world, { as: staff, stage: 'contracted' })).id;
  const { data } = (await supervisor.get(`/leads/${leadId}/facts`)).body;
  for (const fact of data.filter(({ status }: Body) => status === 'verifying'))
    await supervisor.post(`/facts/${fact.id}/verification`, { decision: 'verified' });
}, 120_000);
afterAll(() => world.close());

const now = async (): Promise<string> =>
  (await world.db.one<{ at: string }>(sql('spec-now', 'select clock_timestamp()::text as at')))!.at;
const contractKnown = async (before: string): Promise<Body> => {
  const asOf = dayOf(world);
  const question = { from: `${asOf.slice(0, 4)}-01-01`, to: asOf, asOf, before };
  const records = await world.app.get(FigureRecords, { strict: false }).of(question);
  return records.find(({ kind }) => kind === 'contracted');
};

describe('大好高、首次接洽按所问那天所知的数', () => {
  it('后来改了用地、产值、税收、能耗、首次接洽：以前所知的不变，现在所知的是新数', async () => {
    const then = await now();
    const kept = {
      ...{ landMu: 80.5, annualTaxYuan: 24_000_000, annualOutputYuan: 500_000_000 },
      ...{ energyTce: 1200.25, firstContactOn: '2026-01-05', pillarIndustry: 'equipment' },
    };
    const known = async (before: string): Promise<Body> => {
      const { landMu, energyTce, ...record } = await contractKnown(before);
      return { ...record, landMu: Number(landMu), energyTce: Number(energyTce) };
    };
    expect(await known('infinity')).toMatchObject({ ...kept, isWhole: true });
    const { version } = (await staff.get(`/leads/${leadId}`)).body;
    const change = {
      ...{ landMu: '100.00', annualTaxYuan: 9_000_000, annualOutputYuan: 400_000_000 },
      ...{ energyTce: '90000.0000', firstContactOn: '2026-01-02' },
    };
    expect((await hub.patch(`/leads/${leadId}`, version, change)).status).toBe(200);
    expect(await known(then)).toMatchObject({ ...kept, isWhole: true });
    expect(await known('infinity')).toMatchObject({
      ...{ landMu: 100, annualTaxYuan: 9_000_000, annualOutputYuan: 400_000_000 },
      ...{ energyTce: 90_000, firstContactOn: '2026-01-02', isWhole: true },
    });
  });

  it('以前没有留存历史的，格子和明细里都写明；留存了的不写', async () => {
    const rowOf = async (): Promise<Body> =>
      (await hub.get(`/assessments/${id}/ranking`)).body.rows[0];
    const cell = async (): Promise<Body> =>
      (await hub.get(`/assessments/${id}/cells/${(await rowOf()).unit.id}/signed-count/rows`)).body;
    const advanced = async (): Promise<Body> =>
      (await hub.get(`/assessments/${id}/cells/${(await rowOf()).unit.id}/advanced-count/rows`))
        .body;
    expect([(await rowOf()).caveats, (await advanced()).caveat]).toEqual([{}, null]);
    const raw = await RawRows.open(world);
    await raw.run('update lead_figure set is_whole = false where lead_id = $1', [leadId]);
    await raw.close();
    const words = expect.stringMatching(/^1 个项目的.*尚未留存历史/);
    expect((await rowOf()).caveats).toEqual({ 'flagship-count': words, 'advanced-count': words });
    expect(await cell()).toMatchObject({ caveat: null, rows: [{ isUnkept: false }] });
    const { caveat, rows } = await advanced();
    expect([caveat, rows.every(({ isUnkept }: Body) => isUnkept)]).toEqual([words, true]);
    expect(rows.length).toBeGreaterThan(0);
  });
});
