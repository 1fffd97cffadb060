import fc from 'fast-check';
import type { FactKind, FactStatus } from '../facts/index.js';
import { factStatuses } from '../facts/index.js';
import { preReviewResults } from '../pre-review/words.js';
import type { Basis, ProjectHistory, Stage } from './index.js';
import { bases, stageAsOf, stageOn, stageOnAsOf, stages } from './index.js';

const day = fc.integer({ min: 0, max: 40 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)));
const dayText = day.map((at) => at.toISOString().slice(0, 10));
const instant = day.map((at) => at.toISOString());
const stage = fc.constantFrom(...stages.map(({ id }) => id));
const kind = fc.constantFrom<FactKind>('committee_passed', 'contracted', 'construction_start');
const status = fc.constantFrom<FactStatus>(...factStatuses.map(({ id }) => id));

/** Histories as the tables hold them; a correction names any earlier row. */
const events = fc
  .array(fc.record({ to: stage, happenedOn: dayText, recordedAt: instant, names: fc.nat() }), {
    maxLength: 8,
  })
  .map((rows) =>
    rows.map(({ names, ...row }, place) => ({
      ...row,
      id: `e${place}`,
      kind: place && names % 3 === 0 ? 'correction' : 'move',
      dateCertainty: 'exact' as const,
      correctsId: place && names % 3 === 0 ? `e${names % place}` : null,
    })),
  )
  // A correction is never recorded before what it corrects.
  .map((rows) =>
    rows.map((row) => {
      const named = rows.find(({ id }) => id === row.correctsId);
      return named && named.recordedAt > row.recordedAt
        ? { ...row, recordedAt: named.recordedAt }
        : row;
    }),
  );
const facts = fc.array(
  fc.record({
    kind,
    happenedOn: dayText,
    events: fc
      .array(fc.record({ status, recordedAt: instant }), { minLength: 1, maxLength: 4 })
      .map((rows) => rows.map((row, place) => ({ ...row, id: `f${place}` }))),
  }),
  { maxLength: 4 },
);
const contacts = fc.array(fc.record({ happenedOn: dayText, recordedAt: instant }), {
  maxLength: 3,
});
const result = fc.constantFrom(...preReviewResults.map(({ id }) => id));
const decisions = fc.array(fc.record({ result, happenedOn: dayText, recordedAt: instant }), {
  maxLength: 3,
});
const history = fc.record({ events, facts, contacts, decisions });
const question = fc.record({ asOf: dayText, knownBy: instant });
const basis = fc.constantFrom<Basis>('claimed', 'verifying', 'verified');

const shuffled = <T>(rows: readonly T[], seed: number): T[] =>
  rows
    .map((row, place) => ({ row, key: (place * 7919 + seed * 104_729) % 1009 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ row }) => row);

describe('问过去：某日如何、到何时所知', () => {
  it('行到达的先后不影响答案', () => {
    fc.assert(
      fc.property(history, question, basis, fc.nat(), (told, at, on, seed) => {
        const other: ProjectHistory = {
          events: shuffled(told.events, seed),
          contacts: shuffled(told.contacts, seed),
          decisions: shuffled(told.decisions, seed),
          facts: shuffled(told.facts, seed).map((fact) => ({
            ...fact,
            events: shuffled(fact.events, seed),
          })),
        };
        expect(stageOnAsOf(on, other, at)).toBe(stageOnAsOf(on, told, at));
      }),
      { numRuns: 400 },
    );
  });

  it('此后再记什么、更正什么，当时的答案不变', () => {
    fc.assert(
      fc.property(history, history, question, basis, (told, later, at, on) => {
        const after = new Date(Date.parse(at.knownBy) + 1).toISOString();
        const grown: ProjectHistory = {
          events: [
            ...told.events,
            ...later.events.map((row) => ({
              ...row,
              id: `later-${row.id}`,
              correctsId: row.correctsId && (told.events[0]?.id ?? null),
              recordedAt: after,
            })),
          ],
          contacts: [
            ...told.contacts,
            ...later.contacts.map((row) => ({ ...row, recordedAt: after })),
          ],
          decisions: [
            ...told.decisions,
            ...later.decisions.map((row) => ({ ...row, recordedAt: after })),
          ],
          facts: [
            ...told.facts.map((fact) => ({
              ...fact,
              events: [
                ...fact.events,
                { id: 'z', status: 'overturned' as const, recordedAt: after },
              ],
            })),
            ...later.facts.map((fact) => ({
              ...fact,
              events: fact.events.map((row) => ({ ...row, recordedAt: after })),
            })),
          ],
        };
        expect(stageOnAsOf(on, grown, at)).toBe(stageOnAsOf(on, told, at));
      }),
      { numRuns: 400 },
    );
  });

  it('已核验不高于核验中，核验中不高于申报', () => {
    const rank = (id: Stage | null) => stages.find((entry) => entry.id === id)?.rank ?? 0;
    fc.assert(
      fc.property(history, question, (told, at) => {
        const [verified, verifying, claimed] = bases.map(({ id }) =>
          rank(stageOnAsOf(id, told, at)),
        ) as [number, number, number];
        expect(verified).toBeLessThanOrEqual(verifying);
        expect(verifying).toBeLessThanOrEqual(claimed);
      }),
    );
  });

  const rows = [
    row('a', 'lead', '2026-01-01', '2026-01-02'),
    row('b', 'negotiating', '2026-01-10', '2026-01-12'),
    row('c', 'negotiating', '2026-01-20', '2026-02-01', 'b'),
  ];
  it.each<[string, string, string, Stage | null]>([
    ['发生当天', '2026-01-10', '2026-01-12', 'negotiating'],
    ['发生前一天', '2026-01-09', '2026-01-12', 'lead'],
    ['已发生、还没登记', '2026-01-10', '2026-01-11', 'lead'],
    ['更正登记之前问：按当时所知', '2026-01-10', '2026-01-31', 'negotiating'],
    ['更正登记之后问：按更正', '2026-01-10', '2026-02-01', 'lead'],
    ['更正后的日期当天', '2026-01-20', '2026-02-01', 'negotiating'],
    ['还没有登记', '2026-01-01', '2026-01-01', null],
  ])('%s', (_, asOf, knownBy, expected) => {
    expect(stageAsOf(rows, { asOf, knownBy: `${knownBy}T12:00:00.000Z` })).toBe(expected);
  });
});

describe('三个口径', () => {
  const held = {
    held: 'construction_started',
    isContactEvidenced: true,
    moves: [],
    isPassedHere: false,
  } as const;
  const start = (status: FactStatus) => [
    { kind: 'contracted' as const, status: 'verified' as const },
    { kind: 'construction_start' as const, status },
  ];
  it.each<[string, Basis, Parameters<typeof stageOn>[1], Stage]>([
    [
      '申报开工、核验中：申报口径',
      'claimed',
      { ...held, facts: start('verifying') },
      'construction_started',
    ],
    [
      '核验中口径算开工',
      'verifying',
      { ...held, facts: start('verifying') },
      'construction_started',
    ],
    ['已核验口径只到签约', 'verified', { ...held, facts: start('verifying') }, 'contracted'],
    ['核验通过就都算', 'verified', { ...held, facts: start('verified') }, 'construction_started'],
    ['核查推翻：退回签约', 'verifying', { ...held, facts: start('overturned') }, 'contracted'],
    ['只有接洽：在谈', 'verified', { ...held, facts: [] }, 'negotiating'],
    [
      '没有接洽凭据：什么都不算',
      'verified',
      { ...held, isContactEvidenced: false, facts: start('verified') },
      'lead',
    ],
    [
      '核验过的不高于申报的阶段',
      'verified',
      { ...held, held: 'negotiating', facts: start('verified') },
      'negotiating',
    ],
    [
      '预审凭本系统的办理',
      'verified',
      { ...held, held: 'in_pre_review', moves: ['in_pre_review'], facts: [] },
      'in_pre_review',
    ],
    [
      '过会凭预审会的决定，不必另报',
      'verified',
      { ...held, held: 'committee_passed', isPassedHere: true, facts: [] },
      'committee_passed',
    ],
    [
      '决定通过而没有推进，仍算预审',
      'verified',
      { ...held, held: 'in_pre_review', moves: ['in_pre_review'], isPassedHere: true, facts: [] },
      'in_pre_review',
    ],
    ['退出的照退出算', 'verified', { ...held, held: 'lost', facts: [] }, 'lost'],
  ])('%s', (_, on, proofs, expected) => {
    expect(stageOn(on, proofs)).toBe(expected);
  });
});

function row(id: string, to: Stage, happenedOn: string, on: string, correctsId?: string) {
  const recordedAt = `${on}T08:00:00.000Z`;
  return {
    id,
    to,
    happenedOn,
    recordedAt,
    dateCertainty: 'exact' as const,
    correctsId: correctsId ?? null,
  };
}
