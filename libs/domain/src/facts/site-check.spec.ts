import type { RulePack } from '../rule/index.js';
import { blocking } from '../rule/index.js';
import type { SiteVisit } from './index.js';
import { judgeSiteCheck } from './index.js';

const pack: RulePack = {
  id: 'spec',
  version: '1',
  county: '演示',
  effectiveFrom: '2026-01-01',
  params: {},
};

const visit: SiteVisit = {
  checkedOn: '2026-03-12',
  today: '2026-03-12',
  verdict: 'differs',
  fact: { kind: 'construction_start', happenedOn: '2026-03-12' },
  photos: ['2026-03-12'],
};

const fact = (happenedOn: string) => ({ kind: 'construction_start', happenedOn });

describe('现场核查的规则', () => {
  it.each<[string, string, Partial<SiteVisit>, string]>([
    ['今天', 'site-check.date.not-future', {}, 'pass'],
    ['明天', 'site-check.date.not-future', { checkedOn: '2026-03-13' }, 'fail'],
    ['所报当天不符', 'site-check.date.not-before-fact', {}, 'pass'],
    ['所报前一天不符', 'site-check.date.not-before-fact', { fact: fact('2026-03-13') }, 'fail'],
    [
      '所报前一天一致',
      'site-check.date.not-before-fact',
      { fact: fact('2026-03-13'), verdict: 'matches' },
      'pass',
    ],
    ['不针对申报', 'site-check.date.not-before-fact', { fact: null }, 'pass'],
    ['一张照片', 'site-check.photo.taken', { photos: [null] }, 'pass'],
    ['没有照片', 'site-check.photo.taken', { photos: [] }, 'fail'],
    ['照片当天拍', 'site-check.photo.day-agrees', {}, 'pass'],
    ['照片早一天', 'site-check.photo.day-agrees', { photos: ['2026-03-11'] }, 'fail'],
    ['没有照片就不比日期', 'site-check.photo.day-agrees', { photos: [] }, 'pass'],
    ['照片没有日期', 'site-check.photo.day-agrees', { photos: [null] }, 'unknown'],
    [
      '一张当天、一张没有日期',
      'site-check.photo.day-agrees',
      { photos: [null, '2026-03-12'] },
      'pass',
    ],
  ])('%s', (_, ruleId, overrides, verdict) => {
    const findings = judgeSiteCheck({ ...visit, ...overrides }, pack);
    expect(findings.find((finding) => finding.ruleId === ruleId)?.verdict).toBe(verdict);
  });

  it('照片日期只留痕；照片张数待确认', () => {
    const findings = judgeSiteCheck({ ...visit, photos: ['2026-03-11'] }, pack);
    expect(blocking(findings)).toEqual([]);
    const { params } = findings.find(({ ruleId }) => ruleId === 'site-check.photo.taken')!;
    expect(params.minPhotos).toMatchObject({ value: 1, pending: true });
  });
});
