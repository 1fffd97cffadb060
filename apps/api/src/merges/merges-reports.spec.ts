import { reportBody } from '../../../../test/world/build-progress.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { buildCompany } from '../../../../test/world/build-company.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let hub: Client;
let pair: [kept: BuiltLead, other: BuiltLead];

beforeAll(async () => {
  world = await openWorld();
  [staff, hub] = await Promise.all([world.as('staff'), world.as('hub')]);
  const { id: companyId } = await buildCompany(hub);
  pair = [await buildLead(staff, { companyId }), await buildLead(staff, { companyId })];
});
afterAll(() => world.close());

it('并入项目的周报进入保留项目的历史：注明来处，不能更正，不计数', async () => {
  const [kept, other] = pair;
  const reports = [
    [kept.id, '2026-05-06', 1_000_000],
    [other.id, '2026-05-13', 9_000_000],
  ];
  for (const report of reports)
    await world.db.query(
      sql(
        'spec-report',
        `insert into progress_report (lead_id, week_on, observed_on, invested_yuan, works_level, works_percent, done,
         by_unit_id, recorded_by, recorded_at)
       select $1, date_trunc('week', $2::date)::date, $2, $3, 'levelling', 5, '场地平整', unit_id, id, now()
       from app_user where username = 'staff'`,
      ),
      report,
    );
  const before = (await staff.get(`/leads/${kept.id}/progress`)).body;
  const merge = { otherId: other.id, choices: {}, reason: '同一企业同一地块，两组各报一次' };
  const versions = { version: kept.version, otherVersion: other.version };
  const merged = await hub.post(`/leads/${kept.id}/merge`, { ...merge, ...versions });
  expect(merged.status).toBe(201);
  const after = (await staff.get(`/leads/${kept.id}/progress`)).body;
  expect(after.reports).toMatchObject([
    { observedOn: '2026-05-13', mergedFrom: { no: other.no }, can: { correct: false } },
    { observedOn: '2026-05-06', mergedFrom: null, can: { correct: true } },
  ]);
  expect([after.reportedPace.actualYuan, after.pace]).toEqual([
    before.reportedPace.actualYuan,
    before.pace,
  ]);
  const correction = { ...reportBody({ observedOn: '2026-05-13' }), reason: '想改一改' };
  const [{ id }] = after.reports;
  const { status } = await staff.post(`/progress-reports/${id}/correction`, correction);
  expect([404, 409]).toContain(status);
});
