import fc from 'fast-check';
import { bases, stageOnAsOf, stages } from '../stages/index.js';
import type { FunnelHistory } from './history.js';
import { foldAsOf, foldSpans } from './index.js';

const days = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`);
const instants = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}T08:00:00.000000Z`);
const dated = { happenedOn: days, recordedAt: instants };
const kinds = ['committee_passed', 'contracted', 'construction_start', 'registered'] as const;
const statuses = ['claimed', 'verifying', 'verified', 'overturned'] as const;
const stageIds = stages.map(({ id }) => id);

const events = fc
  .array(
    fc.record({
      ...dated,
      to: fc.constantFrom(...stageIds),
      kind: fc.constantFrom('move', 'import', 'correction'),
      target: fc.nat(6),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows) =>
    rows.map(({ target, ...row }, place) => {
      // A correction names an event before it; the first is always an original.
      const isCorrection = row.kind === 'correction' && place > 0;
      return {
        ...row,
        id: `e${place}`,
        kind: isCorrection ? 'correction' : row.kind === 'correction' ? 'import' : row.kind,
        correctsId: isCorrection ? `e${target % place}` : null,
        dateCertainty: 'exact' as const,
        recordedAt: isCorrection
          ? [row.recordedAt, rows[target % place]!.recordedAt].sort()[1]!
          : row.recordedAt,
      };
    }),
  );

const histories: fc.Arbitrary<FunnelHistory> = fc.record({
  events,
  facts: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      happenedOn: days,
      events: fc
        .array(fc.record({ status: fc.constantFrom(...statuses), recordedAt: instants }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((all) => all.map((one, place) => ({ ...one, id: `f${place}` }))),
    }),
    { maxLength: 3 },
  ),
  contacts: fc.array(fc.record(dated), { maxLength: 3 }),
  decisions: fc.array(
    fc.record({ ...dated, result: fc.constantFrom('passed' as const, 'refused' as const) }),
    { maxLength: 1 },
  ),
  figures: fc
    .array(
      fc.record({
        recordedAt: instants,
        totalInvestmentYuan: fc.option(fc.integer({ min: 0, max: 9 })),
        fixedAssetInvestmentYuan: fc.constant(null),
        recruitingUnitId: fc.constantFrom('甲', '乙'),
        carrierUnitId: fc.constant(null),
        secrecy: fc.constantFrom('normal', 'confidential'),
        mergedIntoId: fc.option(fc.constant('另一个'), { freq: 4 }),
        pillarIndustry: fc.constant(null),
        region: fc.constant(null),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) => rows.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))),
});

const points = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `2026-03-0${day}`);

const spansAt = (history: FunnelHistory, asOf: string, knownBy: string) =>
  foldSpans(history).filter(
    (span) =>
      span.validFrom <= asOf &&
      (span.validTo ?? '9999') > asOf &&
      span.knownFrom <= knownBy &&
      (span.knownTo ?? '9999') > knownBy,
  );

describe('位置区间：逐日逐刻，与从头折算一致', () => {
  it('任意历史（更正、补登、合并、改金额），任意（截至日，所知时刻），三个口径', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const asOf of points) {
          for (const day of points) {
            const knownBy = `${day}T08:00:00.000000Z`;
            const found = spansAt(history, asOf, knownBy);
            const naive = foldAsOf(history, { asOf, knownBy });
            expect(found.length).toBe(naive ? 1 : 0);
            if (!naive) continue;
            const [{ position, figure }] = found as [(typeof found)[0]];
            expect(figure).toBe(naive.figure);
            expect(position.isEvidenced).toBe(naive.position.isEvidenced);
            for (const { id } of bases) {
              expect(position[id]).toEqual({ ...naive.position[id], since: naive.since(id) });
              expect(position[id].stage).toBe(stageOnAsOf(id, history, { asOf, knownBy }));
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('一步一步如实登记的项目，区间数不超过登记次数的两倍', () => {
    const ladder = ['lead', 'negotiating', 'in_pre_review', 'committee_passed'] as const;
    const history: FunnelHistory = {
      events: ladder.map((to, place) => ({
        id: `e${place}`,
        kind: 'move',
        to,
        happenedOn: points[place]!,
        recordedAt: `${points[place]}T08:00:00.000000Z`,
        dateCertainty: 'exact',
        correctsId: null,
      })),
      facts: [],
      contacts: [],
      decisions: [],
      figures: [
        {
          recordedAt: '2026-03-01T08:00:00.000000Z',
          totalInvestmentYuan: 1,
          fixedAssetInvestmentYuan: null,
          recruitingUnitId: '甲',
          carrierUnitId: null,
          secrecy: 'normal',
          mergedIntoId: null,
          pillarIndustry: null,
          region: null,
        },
      ],
    };
    const spans = foldSpans(history);
    expect(spans.length).toBeLessThanOrEqual(2 * ladder.length);
    expect(spans.filter(({ knownTo }) => knownTo === null)).toHaveLength(ladder.length);
  });
});
