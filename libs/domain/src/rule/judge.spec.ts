import type { Outcome, RulePack } from './index.js';
import { blocking, defineRule, fail, judge, pass, unknown } from './index.js';

interface Facts {
  guests: number | null;
}

const atMost = defineRule({
  id: 'demo.at-most',
  effect: 'block',
  message: '人数超过上限',
  clause: '演示条款',
  field: 'guests',
  defaults: { most: 3 },
  check: ({ guests }: Facts, { most }) => {
    if (guests === null) return unknown('未填人数', '填写人数');
    return guests <= most ? pass : fail(`${guests} 人，上限 ${most} 人`, `减到 ${most} 人`);
  },
});
const marked = defineRule<Facts>({
  id: 'demo.marked',
  effect: 'mark',
  message: '留痕',
  clause: '演示条款',
  check: (): Outcome => fail('总是留痕', '无需更改', 'remark'),
});

const pack: RulePack = {
  id: 'demo',
  version: '3',
  county: '演示',
  effectiveFrom: '2026-01-01',
  params: {},
};
const strict: RulePack = {
  ...pack,
  params: { 'demo.at-most': { most: { value: 2, source: '某文件第三条' } } },
};

describe('一条规则给出一项结论', () => {
  it('逐条报告，不止第一条', () => {
    const findings = judge([atMost, marked], { guests: 4 }, pack);
    expect(findings.map(({ ruleId, verdict }) => [ruleId, verdict])).toEqual([
      ['demo.at-most', 'fail'],
      ['demo.marked', 'fail'],
    ]);
  });

  it.each([
    ['等于上限通过', 3, 'pass'],
    ['多一人不通过', 4, 'fail'],
    ['没有填就是未知，不猜', null, 'unknown'],
  ])('%s', (_, guests, verdict) => {
    expect(judge([atMost], { guests }, pack)[0]?.verdict).toBe(verdict);
  });

  it('未给参数时用默认值，并注明待确认', () => {
    const [finding] = judge([atMost], { guests: 4 }, pack);
    expect(finding).toMatchObject({
      because: '4 人，上限 3 人',
      fix: '减到 3 人',
      field: 'guests',
      packVersion: '3',
      params: { most: { value: 3, pending: true } },
    });
  });

  it('规则包的参数优先，出处随结论保存', () => {
    const [finding] = judge([atMost], { guests: 3 }, strict);
    expect(finding).toMatchObject({
      verdict: 'fail',
      params: { most: { value: 2, source: '某文件第三条' } },
    });
  });

  it('通过的结论不指向任何栏位；未通过的可以另指一栏', () => {
    const [passed, other] = judge([atMost, marked], { guests: 1 }, pack);
    expect(passed).not.toHaveProperty('field');
    expect(other?.field).toBe('remark');
  });
});

describe('不予受理', () => {
  it.each([
    ['不通过', 4, ['demo.at-most']],
    ['未知也算没有通过', null, ['demo.at-most']],
    ['通过', 3, []],
  ])('%s；留痕的规则从不拦人', (_, guests, expected) => {
    const findings = judge([atMost, marked], { guests }, pack);
    expect(blocking(findings).map(({ ruleId }) => ruleId)).toEqual(expected);
  });
});
