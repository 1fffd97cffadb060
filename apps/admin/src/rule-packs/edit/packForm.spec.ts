import { checkRulePack, completePack, defaultRulePack, diffRulePacks } from '@luodi/domain';
import { packBody, packValues, type PackValues } from './packForm.js';
import { newDepartment, newItem, newOption } from './newRows.js';
import { weightSum } from './weightSum.js';

const pack = completePack(defaultRulePack);
const { county, params, scoring, departments } = pack;
const opened = {
  effectiveFrom: '2026-12-01',
  reason: null,
  sourceDocument: null,
  content: { county, params, scoring, departments },
};
const edited = (change: (values: PackValues) => void) => {
  const values = structuredClone(packValues(opened));
  change(values);
  return { ...pack, ...packBody(values).content };
};

describe('规则包的表单', () => {
  it('打开不改，存回去一字不差', () => {
    expect(packBody(packValues(opened))).toEqual(
      JSON.parse(JSON.stringify({ ...opened, content: spelled() })),
    );
  });

  it('几处共用的数只填一次，存到每一处', () => {
    const after = edited(({ params: rows }) => {
      const row = rows.find(({ name }) => name === 'firstYuan')!;
      Object.assign(row, { value: 500_000_000, pending: false, source: '某文件' });
    });
    expect(after.params['inflation.split.none']?.firstYuan?.value).toBe(500_000_000);
    expect(checkRulePack(after)).toEqual([]);
  });

  it('折点、待确认改了，别的不动', () => {
    const after = edited(({ items }) => {
      const tax = items.find(({ id }) => id === 'tax-per-mu')!;
      tax.knots![1]!.at = '25';
      tax.pending = false;
    });
    expect(diffRulePacks(pack, after).map(({ label, to }) => [label, to])).toEqual([
      ['亩均税收 · 权重', '20 分'],
      ['亩均税收 · 折点 2', '25 万元/亩得 12 分'],
    ]);
  });

  it('清空的数存为空白，由检查指出，不当作 0', () => {
    const after = edited(({ params: rows, items }) => {
      rows.find(({ name }) => name === 'closingDay')!.value = null;
      items[0]!.points = null;
      items[1]!.knots = [];
    });
    expect(checkRulePack(after).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('次月结账日不是数'),
      expect.stringContaining('权重未填'),
      expect.stringContaining('没有分档'),
    ]);
  });

  it('新加的项、档、部门，编号不与已有的重复', () => {
    const { items } = packValues(opened);
    const one = newItem('bands', items);
    expect(newItem('judged', [...items, one]).id).not.toBe(one.id);
    const option = newOption([{ id: 'option-2' }]);
    expect(option.id).toBe('option-3');
    const department = newDepartment(departments);
    expect(department.id).toMatch(/^[a-z][a-z_]{1,39}$/);
    expect(newDepartment([...departments, department]).id).not.toBe(department.id);
  });

  it.each([
    ['合计 100', ['20', '30.5', '49.5'], '100'],
    ['有一项没填', ['20', ''], null],
    ['小数不走样', ['0.1', '0.2'], '0.3'],
  ])('权重%s', (_, weights, expected) =>
    expect(weightSum(weights.map((points) => ({ points })))).toBe(expected),
  );
});

/** The form says 待确认 of every parameter, yes or no. */
function spelled() {
  const all = Object.entries(params).map(([id, values]) => [
    id,
    Object.fromEntries(
      Object.entries(values).map(([name, param]) => [name, { pending: false, ...param }]),
    ),
  ]);
  return { county, params: Object.fromEntries(all), scoring, departments };
}
