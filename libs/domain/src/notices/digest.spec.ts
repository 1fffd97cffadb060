import { type DigestItem, digestText } from './digest.js';

const items = (count: number, state: DigestItem['state']): DigestItem[] =>
  Array.from({ length: count }, (_, n) => ({ state, title: `${state} ${n}` }));

describe('每日摘要', () => {
  it('先说超期，再说到期，再说等办；没有的不说', () => {
    const { title, body } = digestText([...items(1, 'waiting'), ...items(2, 'overdue')]);
    expect(title).toBe('今日提醒：超期停滞 2 件，等您办理 1 件');
    expect(body.split('\n')).toEqual([
      '〔超期停滞〕overdue 0',
      '〔超期停滞〕overdue 1',
      '〔等您办理〕waiting 0',
    ]);
  });

  it.each([
    ['正好 8 件全列出', 8, 8],
    ['第 9 件起只报数', 9, 9],
  ])('%s', (_, count, lines) => {
    const { body } = digestText(items(count, 'due'));
    expect(body.split('\n')).toHaveLength(lines);
    expect(body.includes('另有')).toBe(count > 8);
  });
});
