import { dayOf } from '../../../../test/world/build-day.js';
import { param, putInForce } from '../../../../test/world/build-pack.js';
import { done, fileTrip, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let next = 20;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

const body = (overrides: object = {}, days = 1) =>
  tripBody(
    { from: dayOf(world, (next += 10)), userId: world.user('staff'), days },
    { regionReason: null, ...overrides },
  );
const kinds = (trip: { events: { kind: string }[] }) => trip.events.map(({ kind }) => kind);

describe('按规则自动批准', () => {
  it('规则包没有允许（待确认）：等审批人，写明为什么', async () => {
    const filed = await fileTrip(staff, body());
    expect([filed.status, filed.isClean]).toEqual(['filed', true]);
    expect(filed.judgement.automatic).toMatchObject({
      ruleId: 'trip.approval.automatic',
      verdict: 'fail',
      because: '规则包没有允许自动批准',
      params: { isAllowed: { pending: true } },
    });
  });

  it('库里也挡着：有留痕的报备，绕过接口也记不成自动批准', async () => {
    const filed = await fileTrip(staff, scenicBody());
    expect(filed.flags).not.toEqual([]);
    const forced = world.db.change(
      sql(
        'spec-force-automatic',
        `insert into trip_event (trip_id, kind, version_id, recorded_by)
         select id, 'automatic_approval', current_version_id, created_by from trip where id = $1`,
      ),
      [filed.id],
    );
    await expect(forced).rejects.toMatchObject({ code: 'LD043' });
  });

  describe('县里允许之后', () => {
    beforeAll(() => putInForce(world, param('trip.approval.automatic', 'isAllowed', true)));

    it('一日、各条通过的当场批准；经过里写明按规则、哪几条，没有批准人', async () => {
      const trip = await fileTrip(staff, body());
      expect([trip.status, trip.approvedOn, trip.versions[0].isApproved]).toEqual([
        'approved',
        dayOf(world),
        true,
      ]);
      expect(kinds(trip)).toEqual(['draft', 'submission', 'automatic_approval']);
      expect(trip.events.at(-1)).toMatchObject({
        label: '按规则自动批准',
        note: expect.stringContaining('trip.approval.automatic'),
        findings: [{ ruleId: 'trip.approval.automatic', verdict: 'pass' }],
      });
      expect(trip.can).toMatchObject({ depart: true, refile: true, approve: false });
      const trail = await world.db.one<{ rules: string[] }>(
        sql(
          'spec-trail',
          `select after -> 'rules' as rules from audit_event
           where subject_id = $1 and action = 'trip.approve-by-rule'`,
        ),
        [trip.id],
      );
      expect(trail?.rules).toContain('trip.filing.budget-within-standard');
    });

    it.each<[string, object, number, string]>([
      ['两天', {}, 2, '2 天，自动批准的不超过 1 天'],
      [
        '没有标准可对照的预算',
        { budget: [{ kind: 'lodging', place: '没有这个地方', count: 1, amountYuan: 100 }] },
        1,
        '没有可对照的支出标准',
      ],
      [
        '单位主要负责人外出',
        { travellers: [{ userId: 'staff', name: '方', rank: 'unit_head', duty: '洽谈' }] },
        1,
        '按职级和天数须由上级审批',
      ],
    ])('%s：不自动批，写明为什么', async (_, overrides, days, because) => {
      const trip = await fileTrip(staff, withPeople(body(overrides, days)));
      expect(trip.status).toBe('filed');
      expect(trip.judgement.automatic.because).toContain(because);
      expect(kinds(trip)).not.toContain('automatic_approval');
    });

    it('去景区的不自动批，写明哪条没过', async () => {
      const trip = await fileTrip(staff, scenicBody());
      expect(trip.status).toBe('filed');
      expect(trip.judgement.automatic.because).toContain('未通过');
    });

    it('后补的不自动批', async () => {
      const late = tripBody({ from: dayOf(world, -1), userId: world.user('staff') });
      expect((await fileTrip(staff, late)).status).toBe('filed');
    });

    it('批准后变更的，按新内容再判：干净的当场生效，两版都在', async () => {
      const trip = await fileTrip(staff, body());
      const again = await done(
        staff.post(`/trips/${trip.id}/refiling`, {
          aim: '改为商谈三期用地与厂房需求',
          reason: '对方改了议题',
        }),
      );
      expect([again.status, again.versionNo]).toEqual(['approved', 2]);
    });
  });
});

/** A stop the rules mark. */
const scenicBody = (): object => {
  const sent = body() as { stops: object[] };
  return { ...sent, stops: sent.stops.map((stop) => ({ ...stop, isScenic: true })) };
};

const withPeople = (sent: object): object =>
  JSON.parse(
    JSON.stringify(sent).replace('"userId":"staff"', `"userId":"${world.user('staff')}"`),
  ) as object;
