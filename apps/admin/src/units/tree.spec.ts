import type { UnitRow } from '../kernel/views.js';
import { inTreeOrder } from './tree.js';

const unit = (id: string, parentId: string | null, sortOrder = 0) =>
  ({ id, parentId, sortOrder }) as UnitRow;

describe('单位按隶属排列', () => {
  it('下级跟在上级后面，同级按排序号', () => {
    const rows = [
      unit('园二', '开发区', 2),
      unit('开发区', '县'),
      unit('园一', '开发区', 1),
      unit('县', null),
    ];
    expect(inTreeOrder(rows).map(({ id, depth }) => `${depth}${id}`)).toEqual([
      '0县',
      '1开发区',
      '2园一',
      '2园二',
    ]);
  });

  it('筛选后上级不在列的，提到最上层，不丢行', () => {
    expect(inTreeOrder([unit('园一', '开发区')]).map(({ depth }) => depth)).toEqual([0]);
  });
});
