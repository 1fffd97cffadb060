import fc from 'fast-check';
import { stages } from '../stages/index.js';
import type { LedgerEvent } from './index.js';
import { ledgerEvents } from './index.js';

type Claims = Parameters<typeof ledgerEvents>[0];

const dates = { cutoffOn: '2026-10-31', today: '2026-11-22' };
const met: Claims = {
  firstContactOn: '2026-02-01',
  stage: null,
  contractedOn: null,
  constructionStartedOn: null,
};

function told(claims: Partial<Claims>, when: Parameters<typeof ledgerEvents>[1] = dates): string[] {
  return ledgerEvents({ ...met, ...claims }, when).map(
    ({ to, happenedOn, dateCertainty }) =>
      `${to} ${dateCertainty === 'exact' ? '' : '≤ '}${happenedOn}`,
  );
}

describe('台账行支持哪些阶段事件', () => {
  it.each<[string, Partial<Claims>, string[]]>([
    ['线索只有首次接洽', { stage: 'lead' }, ['lead 2026-02-01']],
    ['没写进度，也只有线索', {}, ['lead 2026-02-01']],
    [
      '在谈没有自己的日期，不晚于截止日期',
      { stage: 'negotiating' },
      ['lead 2026-02-01', 'negotiating ≤ 2026-10-31'],
    ],
    [
      '签约有日期',
      { stage: 'contracted', contractedOn: '2026-05-02' },
      ['lead 2026-02-01', 'contracted 2026-05-02'],
    ],
    ['签约没有日期', { stage: 'contracted' }, ['lead 2026-02-01', 'contracted ≤ 2026-10-31']],
    [
      '投产：签约、开工按日期，投产不晚于截止日期',
      { stage: 'in_production', contractedOn: '2026-05-02', constructionStartedOn: '2026-07-01' },
      [
        'lead 2026-02-01',
        'contracted 2026-05-02',
        'construction_started 2026-07-01',
        'in_production ≤ 2026-10-31',
      ],
    ],
    [
      '开工在明天：停在正式签约',
      {
        stage: 'construction_started',
        contractedOn: '2026-05-02',
        constructionStartedOn: '2026-11-23',
      },
      ['lead 2026-02-01', 'contracted 2026-05-02'],
    ],
    [
      '开工在今天：已发生',
      { stage: 'construction_started', constructionStartedOn: '2026-11-22' },
      ['lead 2026-02-01', 'construction_started 2026-11-22'],
    ],
    [
      '达效而开工未到：停在正式签约',
      { stage: 'at_target', contractedOn: '2026-05-02', constructionStartedOn: '2027-01-21' },
      ['lead 2026-02-01', 'contracted 2026-05-02'],
    ],
    [
      '签约未到：停在线索',
      { stage: 'contracted', contractedOn: '2026-12-17' },
      ['lead 2026-02-01'],
    ],
    [
      '在谈而写了将来的签约计划：在谈不受影响',
      { stage: 'negotiating', contractedOn: '2026-12-17' },
      ['lead 2026-02-01', 'negotiating ≤ 2026-10-31'],
    ],
    [
      '在谈却写了过去的签约时间：不越过所报进度',
      { stage: 'negotiating', contractedOn: '2026-05-02' },
      ['lead 2026-02-01', 'negotiating ≤ 2026-10-31'],
    ],
    [
      '签约后流失',
      { stage: 'lost', contractedOn: '2026-05-02' },
      ['lead 2026-02-01', 'contracted 2026-05-02', 'lost ≤ 2026-10-31'],
    ],
    [
      '比截止日期还新的行，不晚于今天',
      { firstContactOn: '2026-11-01', stage: 'negotiating' },
      ['lead 2026-11-01', 'negotiating ≤ 2026-11-22'],
    ],
    ['首次接洽在明天，什么都没发生', { firstContactOn: '2026-11-23', stage: 'negotiating' }, []],
    ['首次接洽读不出，不生成事件', { firstContactOn: null, stage: 'negotiating' }, []],
  ])('%s', (_, claims, expected) => {
    expect(told(claims)).toEqual(expected);
  });

  it.each([
    ['没有截止日期', { cutoffOn: null, today: '2026-11-22' }],
    ['截止日期还没到', { cutoffOn: '2026-12-31', today: '2026-11-22' }],
  ])('%s，就不晚于今天', (_, when) => {
    expect(told({ stage: 'negotiating' }, when).at(-1)).toBe('negotiating ≤ 2026-11-22');
  });
});

describe('任意的行', () => {
  const day = fc.integer({ min: 1, max: 28 }).chain((date) =>
    fc.integer({ min: 1, max: 12 }).map((month) => {
      const two = (number: number) => String(number).padStart(2, '0');
      return `2026-${two(month)}-${two(date)}`;
    }),
  );
  const perhaps = fc.option(day, { nil: null });
  const claims: fc.Arbitrary<Claims> = fc.record({
    firstContactOn: day,
    stage: fc.option(fc.constantFrom(...stages.map(({ id }) => id)), { nil: null }),
    contractedOn: perhaps,
    constructionStartedOn: perhaps,
  });

  it('事件从不在将来，每个阶段至多一次，第一件总是线索', () => {
    fc.assert(
      fc.property(claims, (row) => {
        const events: LedgerEvent[] = ledgerEvents(row, dates);
        expect(events.every(({ happenedOn }) => happenedOn <= dates.today)).toBe(true);
        expect(new Set(events.map(({ to }) => to)).size).toBe(events.length);
        if (events.length) expect(events[0]!.to).toBe('lead');
      }),
    );
  });

  it('确切日期都是台账里写明的', () => {
    fc.assert(
      fc.property(claims, (row) => {
        const written = [row.firstContactOn, row.contractedOn, row.constructionStartedOn];
        const exact = ledgerEvents(row, dates).filter((each) => each.dateCertainty === 'exact');
        expect(exact.every(({ happenedOn }) => written.includes(happenedOn))).toBe(true);
      }),
    );
  });
});
