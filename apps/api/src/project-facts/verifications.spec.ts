import { buildCompany } from '../../../../test/world/build-company.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFact, buildFile } from '../../../../test/world/build-proof.js';
import { usccOf } from '../../../../test/world/build-uscc.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let supervisor: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, supervisor, hub] = await Promise.all([
    world.as('staff'),
    world.as('supervisor'),
    world.as('hub'),
  ]);
});
afterAll(() => world.close());

const start = { kind: 'construction_start', happenedOn: '2026-03-10' };

describe('待核验的收件箱', () => {
  it('只列等自己核验的：自己申报的、退回的不在其中；按状态可查已办的', async () => {
    const lead = await buildLead(staff);
    await buildFollowUp(staff, lead.id);
    const own = await buildFact(hub, lead.id, start);
    const theirs = await buildFact(staff, lead.id, {
      kind: 'committee_passed',
      happenedOn: '2026-02-03',
    });
    const inbox = async (as: Client, query = '') =>
      (await as.get(`/verifications?leadId=${lead.id}${query}`)).body.data.map(
        ({ id }: { id: string }) => id,
      );
    expect(await inbox(hub)).toEqual([theirs]);
    expect(await inbox(supervisor)).toEqual([own, theirs]);
    expect(await inbox(hub, '&status=verifying')).toEqual([own, theirs]);
    await supervisor.post(`/facts/${theirs}/verification`, {
      decision: 'returned',
      reason: '纪要缺页',
    });
    expect(await inbox(hub)).toEqual([]);
    expect(await inbox(hub, '&status=returned')).toEqual([theirs]);
  });

  it('等得最久的在前：先申报后补齐的，从补齐那天算起', async () => {
    const lead = await buildLead(staff);
    const bare = { kind: 'ceremony', happenedOn: '2026-02-01', evidence: [] };
    const early = (await staff.post(`/leads/${lead.id}/facts`, bare)).body.id;
    const ready = await buildFact(staff, lead.id, start);
    const evidence = [
      {
        kind: 'ceremony_photo',
        datedOn: '2026-02-01',
        fileIds: [await buildFile(staff, lead.id)],
      },
    ];
    await staff.post(`/facts/${early}/evidence`, { evidence });
    const { data } = (await supervisor.get(`/verifications?leadId=${lead.id}`)).body;
    expect(data.map(({ id }: { id: string }) => id)).toEqual([ready, early]);
    expect(data[0].sentAt < data[1].sentAt).toBe(true);
  });

  it('并入别的项目以后，申报和附件都还看得到，但不再办理，也不在收件箱里', async () => {
    const { id: companyId } = await buildCompany(hub, { uscc: usccOf(8_500_000) });
    const [kept, other] = [
      await buildLead(staff, { companyId, name: '保留的一条' }),
      await buildLead(staff, { companyId, name: '并入的一条' }),
    ];
    const factId = await buildFact(staff, other.id, start);
    const merged = await hub.post(`/leads/${kept.id}/merge`, {
      otherId: other.id,
      choices: {},
      reason: '同一企业同一地块，各报一次',
      version: (await hub.get(`/leads/${kept.id}`)).body.version,
      otherVersion: (await hub.get(`/leads/${other.id}`)).body.version,
    });
    expect(merged.status).toBe(201);
    const { data } = (await supervisor.get(`/leads/${kept.id}/facts`)).body;
    const fact = data.find(({ id }: { id: string }) => id === factId);
    expect(Object.values(fact.can)).toEqual([false, false, false, false]);
    expect((await supervisor.get('/verifications?perPage=100')).body.data).not.toContainEqual(
      expect.objectContaining({ id: factId }),
    );
    const files = (await hub.get(`/leads/${kept.id}/files`)).body.data;
    expect(files.map(({ can }: { can: { remove: boolean } }) => can.remove)).toEqual([false]);
  });
});
