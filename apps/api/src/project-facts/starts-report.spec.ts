import { plainPhoto } from '../../../../test/fixtures/photo.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFact, buildFile } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let supervisor: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, supervisor] = await Promise.all([world.as('staff'), world.as('supervisor')]);
});
afterAll(() => world.close());

const report = async (as: Client) => (await as.get('/reports/starts')).body;
const figure = async (kind: string) => {
  const { claimed, verifying, verified } = (await report(supervisor)).rows.find(
    (row: { kind: string }) => row.kind === kind,
  );
  return [claimed, verifying, verified];
};
const reported = async (leadId: string, happenedOn = '2026-03-01') => {
  const evidence = [
    { kind: 'start_report', datedOn: happenedOn, fileIds: [await buildFile(staff, leadId)] },
  ];
  const body = { kind: 'reported_start', happenedOn, evidence };
  return (await staff.post(`/leads/${leadId}/facts`, body)).body.id;
};
const verify = (id: string) =>
  supervisor.post(`/facts/${id}/verification`, { decision: 'verified' });

describe('上报与核验的开工', () => {
  it('奠基、上报开工、开工各记各的数，谁也不顶谁', async () => {
    const before = await report(supervisor);
    expect(before).toMatchObject({ reported: 0, verified: 0, gap: 0, gaps: [] });
    const lead = await buildLead(staff);
    await staff.post(`/leads/${lead.id}/facts`, {
      kind: 'ceremony',
      happenedOn: '2026-02-20',
      evidence: [],
    });
    await verify(await reported(lead.id));
    expect(await figure('ceremony')).toEqual([1, 0, 0]);
    expect(await figure('reported_start')).toEqual([0, 0, 1]);
    expect(await figure('construction_start')).toEqual([0, 0, 0]);
    const { reported: n, verified, gap, gaps } = await report(supervisor);
    expect([n, verified, gap]).toEqual([1, 0, 1]);
    expect(gaps).toMatchObject([
      { leadId: lead.id, unit: '第一产业招商组', reportedOn: '2026-03-01', startStatus: null },
    ]);
  });

  it('开工申报了还在差额里，核验了才不在；核查推翻又回到差额', async () => {
    const lead = await buildLead(staff);
    await reported(lead.id);
    const start = await buildFact(staff, lead.id, {
      kind: 'construction_start',
      happenedOn: '2026-03-10',
    });
    const gapOf = async () =>
      (await report(supervisor)).gaps.find((one: { leadId: string }) => one.leadId === lead.id)
        ?.startStatus;
    expect(await gapOf()).toBe('verifying');
    await verify(start);
    expect(await gapOf()).toBeUndefined();
    const { units } = await report(supervisor);
    expect(units).toMatchObject([
      { unit: { name: '第一产业招商组' }, reported: 2, verified: 1, gap: 1, overturned: 0 },
    ]);
    const photo = `/leads/${lead.id}/files?purpose=site_check`;
    const { id } = (await supervisor.upload(photo, '现场.jpg', plainPhoto)).body;
    await supervisor.post(`/leads/${lead.id}/site-checks`, {
      factId: start,
      checkedOn: '2026-03-12',
      found: '围挡内没有施工',
      verdict: 'differs',
      fileIds: [id],
    });
    expect(await gapOf()).toBeNull();
    expect((await report(supervisor)).units).toMatchObject([
      { reported: 2, verified: 0, gap: 2, overturned: 1 },
    ]);
  });

  it('只算看得到的项目', async () => {
    const stranger = await world.as('staff2');
    const { status, body } = await stranger.get('/reports/starts');
    expect([status, body.reported, body.gaps]).toEqual([200, 0, []]);
  });
});
