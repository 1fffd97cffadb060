import type { KeptRecord } from './index.js';
import { unkeptWords } from './index.js';

const record = (overrides: Partial<KeptRecord> = {}): KeptRecord => ({
  ...{ leadId: 'a', kind: 'contracted', isWhole: false, ...overrides },
});

describe('考核的格子里写明哪些数不是当时的', () => {
  it.each<[string, KeptRecord[], string[]]>([
    ['都留存了历史', [record({ isWhole: true })], []],
    ['签约的影响两项', [record()], ['advanced-count', 'flagship-count']],
    ['过会的只影响首次接洽', [record({ kind: 'committee_passed' })], ['advanced-count']],
    ['开工的一项也不影响', [record({ kind: 'construction_start' })], []],
  ])('%s', (_, records, indicators) => {
    expect(Object.keys(unkeptWords(records)).toSorted()).toEqual(indicators);
  });

  it('一个项目有几条记录只数一次', () => {
    const records = [record(), record({ kind: 'framework_signed' }), record({ leadId: 'b' })];
    expect(unkeptWords(records)['advanced-count']).toMatch(/^2 个项目的首次接洽日期/);
    expect(unkeptWords(records)['flagship-count']).toMatch(/^2 个项目的用地/);
  });
});
