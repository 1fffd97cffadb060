import { changesOf, clashOf, merged } from './conflict.js';

const opened = { name: '甲项目', helperName: '张三', remark: null };

describe('两人同时修改', () => {
  it('只有两边都改且改得不同的才要选择，对方单独改的一并保留', () => {
    const mine = { name: '甲项目一期', helperName: '李四', remark: null };
    const theirs = { name: '甲项目二期', helperName: '张三', remark: '加急' };
    expect(clashOf(opened, mine, theirs)).toEqual({ fields: ['name'], others: ['remark'] });
  });

  it('两边改成一样的不算冲突', () => {
    const both = { ...opened, name: '乙项目' };
    expect(clashOf(opened, both, both)).toEqual({ fields: [], others: [] });
  });

  it('按选择合并：选对方的不再提交，其余自己的改动照交', () => {
    const mine = { name: '甲项目一期', helperName: '李四', remark: null };
    expect(merged(opened, mine, new Set(['name']))).toEqual({ helperName: '李四' });
  });

  it('只提交改过的项，清空也算改动', () => {
    expect(changesOf(opened, { ...opened, helperName: null })).toEqual({ helperName: null });
    expect(changesOf(opened, { ...opened })).toEqual({});
  });
});
