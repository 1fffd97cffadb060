import type { AssessedFlip } from '@luodi/domain';
import { flipLines } from './flipLines.js';

const flip = (input: string, current: string, value: string) =>
  ({ input, current, value, direction: 'rise' }) as AssessedFlip;

describe('最经不起变动的在前', () => {
  it('按变动占现值的百分比排；现值为 0 的在最后', () => {
    const lines = flipLines([
      flip('a', '0', '5'),
      flip('b', '100', '150'),
      flip('c', '25.3', '25'),
    ]);
    expect(lines.map(({ flip: { input } }) => input)).toEqual(['c', 'b', 'a']);
    expect(lines[1]?.percent).toBe(50);
    expect(lines[0]?.percent).toBeCloseTo(-1.1858, 4);
  });
});
