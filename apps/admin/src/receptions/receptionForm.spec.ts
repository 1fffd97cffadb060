import { costsBody, judgeableBody, receptionBody } from './receptionForm.js';

describe('接待单的表单', () => {
  it('空白成为空值，只填来访日期的当天离开，没有选的一组是空组', () => {
    expect(
      receptionBody({
        kind: 'business',
        purpose: '',
        startsOn: '2026-05-08',
        leadId: '',
        guests: [{ key: 'a', name: '来客', kind: 'enterprise' }],
        meals: [{ on: '2026-05-08', slot: 'lunch', venue: 'canteen' }],
      }),
    ).toMatchObject({
      purpose: null,
      endsOn: '2026-05-08',
      leadId: null,
      guests: [{ name: '来客', unit: null, post: null, kind: 'enterprise' }],
      accompanying: [],
      meals: [{ extras: [] }],
      costs: [],
    });
  });

  it('没有填来访日期的照样送出，由服务器按栏指出', () => {
    expect(receptionBody({})).toMatchObject({ startsOn: '', endsOn: '' });
  });

  it('还没填全的行不送去试判，填全的照送', () => {
    const body = judgeableBody({
      startsOn: '2026-05-08',
      guests: [{ name: '来客', kind: 'enterprise' }, { kind: 'enterprise' }],
      meals: [{ on: '2026-05-08' }],
      costs: [{ kind: 'meal', rank: 'any', people: 2, units: 1, amountYuan: 0 }, { kind: 'meal' }],
    });
    const counts = [body.guests, body.meals, body.costs].map((list) => (list as []).length);
    expect(counts).toEqual([1, 0, 1]);
  });

  it('费用只带接口认得的栏', () => {
    expect(costsBody([{ key: 'a', kind: 'meal', amountYuan: 0 }])).toEqual([
      {
        kind: 'meal',
        rank: null,
        people: null,
        units: null,
        amountYuan: 0,
        documentNo: null,
        fileId: null,
        note: null,
      },
    ]);
  });
});
