import { defaultSheet } from '@luodi/scoring';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Ballot, VotingSheet } from './index.js';
import {
  canonicalBallot,
  conclusions,
  dissentFrom,
  summariseBallots,
  votingSheet,
} from './index.js';

const sheet: VotingSheet = {
  packVersion: '1',
  computed: [
    { id: 'intensity', label: '投资强度', points: '15.1' },
    { id: 'tax', label: '亩均税收', points: '14.2' },
  ],
  judged: [
    {
      id: 'safety',
      label: '安全生产',
      clause: '好 5 分；差 0.1 分',
      options: [
        { id: 'good', label: '好', points: '5' },
        { id: 'poor', label: '差', points: '0.1' },
      ],
    },
  ],
};
const ballot = (userId: string, over: Partial<Ballot> = {}): Ballot => ({
  userId,
  name: `委员${userId}`,
  conclusion: 'pass',
  judgements: { safety: 'good' },
  comment: null,
  ...over,
});

describe('票的汇总', () => {
  it('各结论的票数、每项各人所选、各人总分与离散', () => {
    const summary = summariseBallots(
      [
        ballot('b', { conclusion: 'refuse', judgements: { safety: 'poor' } }),
        ballot('a'),
        ballot('c'),
      ],
      sheet,
    );
    expect(summary.counts).toEqual({ pass: 2, conditional: 0, defer: 0, refuse: 1 });
    expect(summary.items).toMatchObject([
      { id: 'safety', min: '0.1', median: '5', max: '5', spread: '4.9' },
    ]);
    expect(summary.items[0]?.choices[1]).toEqual({
      userId: 'b',
      name: '委员b',
      option: '差',
      points: '0.1',
    });
    expect(summary.totals.map(({ total }) => total)).toEqual(['34.3', '29.4', '34.3']);
    expect(summary.total).toEqual({ min: '29.4', median: '34.3', max: '34.3', spread: '4.9' });
  });

  it('偶数张票的中位数取中间两数的平均，不丢小数', () => {
    const { total } = summariseBallots(
      [ballot('a'), ballot('b', { judgements: { safety: 'poor' } })],
      sheet,
    );
    expect(total.median).toBe('31.85');
  });

  it('有缺数的项目没有总分，不拿零来凑；没有票就没有离散', () => {
    const holed = { ...sheet, computed: [{ id: 'tax', label: '亩均税收', points: null }] };
    expect(summariseBallots([ballot('a')], holed).totals[0]?.total).toBeNull();
    expect(summariseBallots([], sheet).total.spread).toBeNull();
  });

  const anyBallots = fc
    .array(
      fc.record({
        conclusion: fc.constantFrom(...conclusions.map(({ id }) => id)),
        option: fc.constantFrom('good', 'poor', 'none'),
      }),
      { maxLength: 15 },
    )
    .map((rows) =>
      rows.map(({ conclusion, option }, at) =>
        ballot(`u${at}`, { conclusion, judgements: { safety: option } }),
      ),
    );

  it('投票的先后不影响任何汇总', () => {
    const shuffled = anyBallots.chain((ballots) =>
      fc.tuple(
        fc.constant(ballots),
        fc.shuffledSubarray(ballots, { minLength: ballots.length, maxLength: ballots.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([ballots, other]) => {
        expect(summariseBallots(other, sheet)).toEqual(summariseBallots(ballots, sheet));
      }),
    );
  });

  it('各结论票数之和等于总票数；最大减最小等于离散', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const { counts, cast, total } = summariseBallots(ballots, sheet);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(cast);
        expect(cast).toBe(ballots.length);
        if (total.max && total.min)
          expect(new Decimal(total.max).minus(total.min).toFixed()).toBe(total.spread);
      }),
    );
  });

  it('与决定不同的票，连同意见列为不同意见', () => {
    const against = ballot('b', { conclusion: 'defer', comment: '等环评' });
    expect(dissentFrom('passed', [ballot('a'), against])).toEqual([against]);
  });
});

describe('票的底稿', () => {
  const sealed = { ...ballot('a'), itemId: 'i', nonce: 'n' };

  it('评定项的先后不影响；改一处就不同', () => {
    const judgements = { safety: 'good', technology: 'poor' };
    const turned = { technology: 'poor', safety: 'good' };
    const text = canonicalBallot({ ...sealed, judgements });
    expect(canonicalBallot({ ...sealed, judgements: turned })).toBe(text);
    expect(canonicalBallot({ ...sealed, judgements: { ...judgements, safety: 'poor' } })).not.toBe(
      text,
    );
    expect(canonicalBallot({ ...sealed, judgements, nonce: 'm' })).not.toBe(text);
  });
});

describe('票面', () => {
  it('只有评定项要委员评，其余按数据计分', () => {
    const parts = defaultSheet.items.map(({ id, label }) => ({ itemId: id, label, points: '1' }));
    const paper = votingSheet({ packVersion: '2', parts }, defaultSheet);
    expect(paper.judged.map(({ id }) => id)).toEqual([
      'industry-fit',
      'environment',
      'safety',
      'technology',
      'investor',
    ]);
    expect(paper.computed.map(({ id }) => id)).toEqual([
      'investment-intensity',
      'tax-per-mu',
      'energy',
    ]);
  });
});
