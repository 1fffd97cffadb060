import { asList, looksLikePhone } from './filters.js';

describe('搜索词里的电话号码', () => {
  it.each([
    '13800138000',
    '1380013',
    '138 0013 8000',
    '138-0013-8000',
    '+8613800138000',
    '１３８００１３８',
  ])('“%s”不进入网址', (text) => expect(looksLikePhone(text)).toBe(true));

  it.each(['新能源', 'xny', '91000000MAE9K23G57', '2026-000017', '138', '12345678'])(
    '“%s”照常搜索',
    (text) => expect(looksLikePhone(text)).toBe(false),
  );
});

it('网址里的多选条件无论逗号还是数组都读作列表', () => {
  expect(asList('lead,lost')).toEqual(['lead', 'lost']);
  expect(asList(['lead'])).toEqual(['lead']);
  expect(asList(undefined)).toEqual([]);
});
