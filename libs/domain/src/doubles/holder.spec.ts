import fc from 'fast-check';
import { type Claim, heldUntil, holderOf } from './holder.js';

const claim = (overrides: Partial<Claim> = {}): Claim => ({
  leadId: 'a',
  no: '2026-000001',
  unitName: '第一产业招商组',
  registeredAt: '2026-03-01T02:00:00Z',
  registeredOn: '2026-03-01',
  evidenceRecordedOn: '2026-03-01',
  evidenceOn: '2026-02-20',
  stage: 'lead',
  stageSince: '2026-02-20',
  ...overrides,
});
const other = (overrides: Partial<Claim> = {}): Claim =>
  claim({ leadId: 'b', no: '2026-000002', unitName: '第二产业招商组', ...overrides });
const terms = { today: '2026-03-10', termDays: 90 };

describe('谁先有效报送谁负责', () => {
  it.each<[string, Partial<Claim>, Partial<Claim>, string | null]>([
    ['早一天登记的负责', {}, { registeredOn: '2026-03-02', evidenceRecordedOn: '2026-03-02' }, 'a'],
    ['先登记而接洽记录晚一天补的，让给先有凭据的', { evidenceRecordedOn: '2026-03-02' }, {}, 'b'],
    [
      '没有接洽记录的不算，登记再早也不算',
      { evidenceRecordedOn: null, evidenceOn: null, registeredOn: '2026-01-01' },
      {},
      'b',
    ],
    ['同一天生效，首次接洽早一天的负责', {}, { evidenceOn: '2026-02-19' }, 'b'],
    [
      '同一天生效、同一天接洽，登记时刻在先的负责',
      {},
      { registeredAt: '2026-03-01T01:59:59Z' },
      'b',
    ],
    ['样样相同：不由系统定', {}, {}, null],
    ['已流失的不再占有', { stage: 'lost', registeredOn: '2026-01-01' }, {}, 'b'],
    [
      '都没有接洽记录：不由系统定',
      { evidenceRecordedOn: null },
      { evidenceRecordedOn: null },
      null,
    ],
  ])('%s', (_, one, two, holder) => {
    const hold = holderOf([claim(one), other(two)], terms);
    expect(hold.leadId).toBe(holder);
    expect(hold.reasons.length).toBeGreaterThan(0);
  });

  it('并列与无人负责都说明原因', () => {
    expect(holderOf([claim(), other()], terms).reasons.join()).toContain('由招商中心裁定');
    const unproven = claim({ evidenceRecordedOn: null });
    expect(holderOf([unproven, other()], terms).reasons[0]).toContain('没有接洽记录');
    expect(holderOf([], terms)).toEqual({ leadId: null, until: null, reasons: ['没有报送。'] });
  });
});

describe('期限', () => {
  it.each([
    ['最后一天还占有', '2026-05-30', 'a'],
    ['过了一天就不占有', '2026-05-31', null],
  ])('%s', (_, today, holder) => {
    expect(holderOf([claim()], { today, termDays: 90 }).leadId).toBe(holder);
  });

  it('先报的到期，轮到期限内的后报者，并说明谁过期', () => {
    const late = other({ registeredOn: '2026-04-01', evidenceRecordedOn: '2026-04-01' });
    const hold = holderOf([claim(), late], { today: '2026-05-31', termDays: 90 });
    expect([hold.leadId, hold.until]).toEqual(['b', '2026-06-30']);
    expect(hold.reasons.join()).toContain('2026-000001（第一产业招商组）的期限到 2026-05-30');
  });

  it.each<[string, Partial<Claim>, string | null]>([
    ['线索阶段从报送算起', {}, '2026-05-30'],
    [
      '推进到在谈，从进入那天重新算',
      { stage: 'negotiating', stageSince: '2026-03-02' },
      '2026-05-31',
    ],
    [
      '报送前就已在谈，不因此缩短',
      { stage: 'negotiating', stageSince: '2026-02-28' },
      '2026-05-30',
    ],
    ['签了正式合同不再计期', { stage: 'contracted', stageSince: '2026-03-02' }, null],
  ])('%s', (_, overrides, until) => {
    expect(heldUntil(claim(overrides), { termDays: 90 })).toBe(until);
  });
});

it('报送以什么次序到来，都由同一家负责、理由一字不差', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
  const claims = fc.uniqueArray(
    fc.record({
      n: fc.integer({ min: 1, max: 9 }),
      registeredOn: day,
      evidenceRecordedOn: fc.option(day),
      evidenceOn: day,
      stage: fc.constantFrom('lead' as const, 'negotiating' as const, 'lost' as const),
    }),
    { selector: ({ n }) => n, maxLength: 6 },
  );
  const shuffled = claims.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, mixed]) => {
      const built = ({ n, ...rest }: (typeof list)[number]) =>
        claim({ leadId: `lead-${n}`, no: `2026-00000${n}`, ...rest });
      expect(holderOf(mixed.map(built), terms)).toEqual(holderOf(list.map(built), terms));
    }),
  );
});
