import fc from 'fast-check';
import {
  isSameCity,
  regionByCode,
  regionByName,
  regionChain,
  regionOf,
  regions,
  relocationAreaOf,
  relocationAreas,
  targetZones,
  zoneOf,
  zonesOf,
} from './index.js';

describe('行政区划', () => {
  it('代码六位、不重复；区县都有上级，全称从省写起', () => {
    const codes = regions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    const missing = regions.filter(
      ({ code }) => !code.startsWith('31') && regionChain(code).some((up) => !regionByCode(up)),
    );
    expect(missing).toEqual([]);
    expect(regionByCode('320509')?.name).toBe('江苏省苏州市吴江区');
    expect(regionByCode('310117')?.name).toBe('上海市松江区');
  });

  it.each(['31', '32', '33', '34'])('%s 开头的省市都收了', (head) => {
    expect(regionByCode(`${head}0000`)).not.toBeNull();
  });

  it('只有宣城的代码见过原文，其余都标待确认', () => {
    expect(regions.filter(({ pending }) => !pending).map(({ ownName }) => ownName)).toEqual([
      '宣城市',
    ]);
  });

  it.each([
    ['台账写法', '江苏苏州市吴江区', '320509'],
    ['全称', '浙江省湖州市', '330500'],
    ['省略地级市', '安徽宁国市', '341881'],
    ['只写区名', '余杭区', '330110'],
    ['只写简称', '吴江', '320509'],
    ['中间有空格', '浙江 杭州 富阳', '330111'],
    ['两字县名', '泾县', '341823'],
    ['浦东新区', '上海浦东', '310115'],
    ['不认识', '某某县', undefined],
    ['空', '', undefined],
  ])('%s', (_, text, code) => {
    expect(regionByName(text)?.code).toBe(code);
  });

  it.each([
    ['代码', '330110', '330110'],
    ['详细地址', '浙江省杭州市余杭区仓前街道演示路1号', '330110'],
    ['不认识的区落到地级市', '浙江省杭州市某某区', '330100'],
    ['街道以外的话', '演示大厦', undefined],
  ])('由%s认出所在地', (_, text, code) => {
    expect(regionOf(text)?.code).toBe(code);
  });

  it('每个全称都认回自己', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions), ({ name, code }) => {
        expect(regionByName(name)?.code).toBe(code);
        expect(regionOf(`${name}演示路`)?.code).toBe(code);
      }),
    );
  });
});

describe('招商目标区域', () => {
  it('六个区域，范围都标待确认，所列代码都在字典里', () => {
    expect(targetZones.map(({ label }) => label)).toEqual([
      '杭州都市圈',
      '环太湖经济圈',
      '上海产业圈',
      'G60科创走廊',
      '浙西科创走廊',
      '申嘉湖高速走廊',
    ]);
    expect(targetZones.every(({ pending }) => pending)).toBe(true);
    expect(targetZones.flatMap(({ codes }) => codes).filter((code) => !regionByCode(code))).toEqual(
      [],
    );
  });

  it.each([
    ['富阳随杭州', '330111', 'hangzhou'],
    ['余杭单独列在浙西', '330110', 'west-zhejiang'],
    ['吴江随苏州', '吴江', 'taihu'],
    ['松江单独列在 G60', '上海市松江区', 'g60'],
    ['上海其他区', '上海市嘉定区', 'shanghai'],
    ['区域以外', '北京市', undefined],
    ['不认识', '某地', undefined],
  ])('统计时一地只算一个区域：%s', (_, place, id) => {
    expect(zoneOf(place)?.id).toBe(id);
  });

  it('一地可以同属几个区域', () => {
    expect(zonesOf('浙江省湖州市').map(({ id }) => id)).toEqual(['hangzhou', 'taihu', 'g60']);
  });

  it('统计的那个区域总在所属区域之中', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions), ({ code }) => {
        const zones = zonesOf(code);
        const counted = zoneOf(code);
        expect(counted === null ? zones : zones.includes(counted)).toEqual(counted ? true : []);
      }),
    );
  });
});

describe('待拆迁区域', () => {
  it('余杭、富阳、吴江，名单待确认', () => {
    expect(relocationAreas.map(({ label, pending }) => [label, pending])).toEqual([
      ['余杭', true],
      ['富阳', true],
      ['吴江', true],
    ]);
  });

  it.each([
    ['区内地址', '江苏省苏州市吴江区演示路', '320509'],
    ['全市不算', '浙江省杭州市', undefined],
  ])('%s', (_, place, code) => {
    expect(relocationAreaOf(place)?.code).toBe(code);
  });
});

describe('同一个市', () => {
  it.each([
    ['吴江与苏州', '320509', '320500', true],
    ['余杭与富阳', '330110', '330111', true],
    ['杭州与湖州', '330100', '330500', false],
    ['松江与上海', '310117', '310000', true],
    ['只写到省的不算', '330000', '330000', false],
  ])('%s', (_, one, other, isSame) => {
    expect(isSameCity(one, other)).toBe(isSame);
  });
});
