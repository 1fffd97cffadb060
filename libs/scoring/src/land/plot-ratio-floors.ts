import type { Source } from '../source.js';

export interface PlotRatioFloor {
  /** Industry code of the standard's own classification year: never joined across versions. */
  code: string;
  industry: string;
  floor: string;
}

export interface PlotRatioStandard {
  id: '2023' | '2008';
  codes: 'GB/T 4754-2017' | 'GB/T 4754-2002';
  isSuperseded: boolean;
  source: Source;
  floors: readonly PlotRatioFloor[];
}

/** 2023 版：只读到汽车制造业一行 [V2]，其余未见。 */
export const plotRatioFloors2023: PlotRatioStandard = {
  id: '2023',
  codes: 'GB/T 4754-2017',
  isSuperseded: false,
  source: { document: '《工业项目建设用地控制指标》（自然资发〔2023〕72号）', certainty: 'V2' },
  floors: [{ code: '36', industry: '汽车制造业', floor: '0.8' }],
};

/** 2008 版全表 [V2]，已被替代，只作注明的参考；行业代码为 GB/T 4754-2002，不可与 2017 版混用。 */
export const plotRatioFloors2008: PlotRatioStandard = {
  id: '2008',
  codes: 'GB/T 4754-2002',
  isSuperseded: true,
  source: { document: '《工业项目建设用地控制指标》（国土资发〔2008〕24号）', certainty: 'V2' },
  floors: parse(
    '13农副食品加工1.0 14食品1.0 15饮料1.0 16烟草1.0 17纺织0.8 18服装鞋帽1.0 19皮革毛皮羽绒1.0 ' +
      '20木竹藤棕草0.8 21家具0.8 22造纸0.8 23印刷0.8 24文教体育1.0 25石油炼焦核燃料0.5 ' +
      '26化学原料制品0.6 27医药0.7 28化学纤维0.8 29橡胶0.8 30塑料1.0 31非金属矿物0.7 ' +
      '32黑色金属冶炼压延0.6 33有色金属冶炼压延0.6 34金属制品0.7 35通用设备0.7 36专用设备0.7 ' +
      '37交通运输设备0.7 39电气机械0.7 40通信计算机电子1.0 41仪器仪表1.0 42工艺品及其他1.0 ' +
      '43废弃资源回收0.7',
  ),
};

/** The floor of one industry under one standard, or null when that standard's row was not read. */
export function plotRatioFloor(standard: PlotRatioStandard, code: string): PlotRatioFloor | null {
  return standard.floors.find((row) => row.code === code) ?? null;
}

function parse(rows: string): PlotRatioFloor[] {
  return rows.split(' ').map((row) => {
    const [, code, industry, floor] = /^(\d+)(\D+)([\d.]+)$/.exec(row)!;
    return { code: code!, industry: industry!, floor: floor! };
  });
}
