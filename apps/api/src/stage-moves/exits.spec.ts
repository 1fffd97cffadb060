import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { admitLead } from '../../../../test/world/build-proof.js';
import { askToMove, buildLeadInStage, moveLead } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
const count = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await rows<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]?.n);
const events = (lead: BuiltLead): Promise<number> =>
  count('lead_stage_event where lead_id = $1', [lead.id]);
const move = (lead: BuiltLead, body: object, as = staff) => askToMove(as, lead, body);

describe('退出与回来', () => {
  it('退出要写原因；原因要在列；选“其他”要说明', async () => {
    const lead = await buildLead(staff);
    const exit = (body: object) => move(lead, { to: 'lost', ...body });
    expect(stoppingRules((await exit({})).body)).toEqual(['stage.reason.given']);
    expect(stoppingRules((await exit({ reasonCode: 'investor_left' })).body)).toEqual([
      'stage.reason.given',
    ]);
    expect(stoppingRules((await exit({ reasonCode: 'other', note: ' ' })).body)).toEqual([
      'stage.reason.given',
    ]);
    expect((await exit({ reasonCode: 'other', note: '被外地抢走' })).body.stage).toBe('lost');
  });

  it('暂缓只能回到原来的阶段', async () => {
    const held = await buildLeadInStage(world, { as: staff, stage: 'in_pre_review' });
    await moveLead(staff, held, {
      to: 'suspended',
      happenedOn: '2026-03-01',
      reasonCode: 'funding',
    });
    const wrong = await move(held, { to: 'committee_passed', happenedOn: '2026-03-02' });
    expect(stoppingRules(wrong.body)).toContain('stage.resume.same-stage');
    expect((await move(held, { to: 'in_pre_review', happenedOn: '2026-03-02' })).body.stage).toBe(
      'in_pre_review',
    );
  });

  it('流失的回到在谈仍要有接洽与下次对接', async () => {
    const lead = await buildLead(staff);
    await admitLead(world, lead.id);
    await moveLead(staff, lead, { to: 'lost', happenedOn: '2026-02-01', reasonCode: 'speed' });
    const { body } = await move(lead, { to: 'negotiating', happenedOn: '2026-02-02' });
    expect(stoppingRules(body)).toEqual(['stage.contact.evidenced', 'stage.next-contact.set']);
    await buildFollowUp(staff, lead.id);
    const back = await move(lead, {
      to: 'negotiating',
      happenedOn: '2026-02-02',
      facts: { nextContactOn: '2026-12-31' },
    });
    expect(back.body.stage).toBe('negotiating');
  });

  it('流失写明去向：记在阶段史里；没写的留痕，不拦', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
    const { body } = await staff.get(`/leads/${lead.id}/stage-moves/options`);
    const lost = body.find(({ to }: { to: string }) => to === 'lost');
    expect(lost.findings).toContainEqual(
      expect.objectContaining({ ruleId: 'stage.lost.winner-named', effect: 'mark' }),
    );
    const asked = { to: 'lost', reasonCode: 'speed', winnerPlace: '浙江长兴' };
    expect((await move(lead, { ...asked, happenedOn: '2026-02-20' })).status).toBe(201);
    const stored = await rows<{ place: string }>(
      `select winner_place as place from lead_stage_event where lead_id = $1 and to_stage = 'lost'`,
      [lead.id],
    );
    expect(stored).toEqual([{ place: '浙江长兴' }]);
  });

  it('一路走到达效', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'at_target' });
    expect(lead.track.map(({ state }: { state: string }) => state)).toEqual([
      ...Array(8).fill('done'),
      'current',
    ]);
    expect(await events(lead)).toBe(9);
  });
});
