import type { Stage } from '@luodi/domain';

/** One invented project: amounts in 万元, land in 亩, days counted back from today. */
export interface DemoLead {
  company: string;
  uscc: string;
  region: string;
  name: string;
  pillar: string;
  total: number;
  fixed: number;
  mu: number;
  output: number;
  tax: number;
  tce: number;
  by: 'staff' | 'staff2';
  carrier: string;
  helper: string;
  contact: [name: string, phone: string];
  firstContactDaysAgo: number;
  /** Stages after 线索 in order, the days between them, and a reason for an exit. */
  path: [stage: Stage, days: number, reason?: string][];
  nextContactInDays: number | null;
}

type Row = [
  ...head: [company: string, uscc: string, region: string, name: string, pillar: string],
  ...figures: [total: number, fixed: number, mu: number, output: number, tax: number, tce: number],
  ...who: [by: 'staff' | 'staff2', carrier: string, helper: string, contact: string, phone: string],
  ...when: [firstContactDaysAgo: number, nextContactInDays: number | null],
  path: DemoLead['path'],
];

const talks: DemoLead['path'] = [['negotiating', 9]];
const review: DemoLead['path'] = [...talks, ['in_pre_review', 24]];
const passed: DemoLead['path'] = [...review, ['committee_passed', 18]];
const framework: DemoLead['path'] = [...passed, ['framework_signed', 15]];
const contract: DemoLead['path'] = [...framework, ['contracted', 30]];
const started: DemoLead['path'] = [...contract, ['construction_started', 60]];
const producing: DemoLead['path'] = [...started, ['in_production', 210]];

// prettier-ignore
const rows: Row[] = [
  ['浙江澜启精密制造有限公司', '91000000MAAY4CL12G', '浙江杭州市余杭区', '年产320万套汽车密封组件项目', 'auto_parts', 32000, 21000, 76, 41000, 1680, 1420, 'staff', '南山园区', '方晓宁', '俞岚', '13800000011', 640, null, [...producing, ['at_target', 120]]],
  ['江苏昭衡电子科技有限公司', '91000000MA2TH3BJ3R', '江苏苏州市吴江区', '薄膜电容器智能工厂项目', 'electronic_components', 51000, 36000, 92, 68000, 3120, 2260, 'staff2', '河沥园区', '汪若溪', '陆衡', '13800000012', 560, null, producing],
  ['上海衡岳新材料有限公司', '91000000MA1XG61256', '上海松江区', '锂电隔膜涂覆材料项目', 'new_materials', 105000, 78000, 168, 152000, 7600, 8900, 'staff', '港口生态产业园', '方晓宁', '顾明', '13800000013', 430, null, started],
  ['宁波铄金铸造有限公司', '91000000MADD272H44', '浙江湖州市', '高铬耐磨球段扩能项目', 'wear_castings', 18000, 12500, 54, 26000, 910, 4700, 'staff2', '汪溪集聚区', '汪若溪', '孟舟', '13800000014', 380, null, started],
  ['浙江云栖智能装备有限公司', '91000000MAD1TJ3Y91', '浙江杭州市富阳区', '智能输送装备生产基地项目', 'equipment', 46000, 30000, 85, 52000, 2450, 1180, 'staff', '南山园区', '方晓宁', '沈栖', '13800000015', 260, null, contract],
  ['苏州莳禾食品有限公司', '91000000MA7LLJY1XP', '江苏苏州市吴江区', '山核桃精深加工项目', 'agro_forestry', 8600, 6200, 28, 15000, 520, 360, 'staff2', '梅林集聚区', '汪若溪', '葛禾', '13800000016', 240, null, contract],
  ['杭州砺行汽车部件有限公司', '91000000MAJJC171XB', '浙江杭州市富阳区', '新能源汽车底盘件项目', 'auto_parts', 62000, 45000, 120, 83000, 3900, 2600, 'staff', '河沥园区', '方晓宁', '童砺', '13800000017', 210, 12, framework],
  ['无锡启明传感技术有限公司', '91000000MAHU49D479', '江苏无锡市', '车规级传感器封装项目', 'electronic_components', 38000, 26000, 45, 47000, 2380, 690, 'staff2', '河沥园区', '汪若溪', '祝明', '13800000018', 190, -6, framework],
  ['广东臻固耐磨材料有限公司', '91000000MAH3J9HT4U', '广东东莞市', '陶瓷复合耐磨件项目', 'wear_castings', 15000, 10200, 42, 21000, 860, 3900, 'staff', '汪溪集聚区', '方晓宁', '卢臻', '13800000019', 150, null, passed],
  ['上海奕辰装备科技有限公司', '91000000MAM53JJL20', '上海松江区', '一体化压铸单元项目', 'equipment', 158000, 112000, 210, 205000, 9800, 6400, 'staff2', '南山园区', '汪若溪', '姚辰', '13800000020', 140, null, passed],
  ['浙江竹里生物科技有限公司', '91000000MA6B3HN23J', '浙江湖州市', '竹纤维餐具生产项目', 'agro_forestry', 9800, 7100, 36, 12500, 430, 520, 'staff', '梅林集聚区', '方晓宁', '季竹', '13800000021', 96, null, review],
  ['江苏恒越新材料有限公司', '91000000MAJ1K6FM3B', '江苏南京市高淳区', '特种工程塑料改性项目', 'new_materials', 42000, 28000, 66, 60000, 2700, 3100, 'staff2', '港口生态产业园', '汪若溪', '凌越', '13800000022', 88, null, review],
  ['江苏云砚精密仪器有限公司', '91000000MA8YKRN285', '江苏无锡市', '工业检测仪器项目', 'equipment', 34000, 23000, 58, 45000, 2300, 640, 'staff', '南山园区', '方晓宁', '谢砚', '13800000036', 72, null, review],
  ['杭州清砚电子有限公司', '91000000MAHDQAEJ3Y', '浙江杭州市余杭区', '车载连接器项目', 'electronic_components', 21000, 14500, 32, 30000, 1450, 410, 'staff', '河沥园区', '方晓宁', '秦砚', '13800000023', 61, 5, talks],
  ['南京拓峰精密机械有限公司', '91000000MAXEB97RX0', '江苏南京市高淳区', '精密减速机零件项目', 'equipment', 26000, 17800, 48, 33000, 1520, 760, 'staff2', '南山园区', '汪若溪', '白峰', '13800000024', 55, -3, talks],
  ['东莞同泰橡塑制品有限公司', '91000000MA5NQ72J6B', '广东东莞市', '汽车减震橡胶件搬迁项目', 'auto_parts', 13000, 8900, 30, 19000, 780, 640, 'staff', '南山园区', '方晓宁', '麦泰', '13800000025', 47, 9, talks],
  ['浙江禾木家居有限公司', '91000000MA9GFWAP56', '浙江湖州市', '竹木家居部件项目', 'agro_forestry', 6800, 4300, 22, 9800, 310, 280, 'staff2', '梅林集聚区', '汪若溪', '施木', '13800000026', 40, 3, talks],
  ['无锡瀚宇电容器有限公司', '91000000MAE9K23G57', '江苏无锡市', '新能源薄膜电容项目', 'electronic_components', 33000, 22500, 50, 44000, 2100, 880, 'staff', '河沥园区', '方晓宁', '蒋瀚', '13800000027', 33, 14, talks],
  ['上海栎原新能源有限公司', '91000000MAD5QA4XXL', '上海松江区', '储能结构件项目', 'new_materials', 28000, 19000, 58, 36000, 1600, 1250, 'staff2', '港口生态产业园', '汪若溪', '傅原', '13800000028', 12, 4, []],
  ['苏州明屿装备有限公司', '91000000MAFD1YM20Y', '江苏苏州市吴江区', '包装机械项目', 'equipment', 11000, 7600, 26, 16000, 690, 230, 'staff', '汪溪集聚区', '方晓宁', '范屿', '13800000029', 8, 6, []],
  ['杭州沐石金属制品有限公司', '91000000MAQHJRWT8R', '浙江杭州市富阳区', '精密铸件拆迁外溢项目', 'wear_castings', 17000, 11800, 45, 23000, 950, 3200, 'staff2', '汪溪集聚区', '汪若溪', '柳石', '13800000030', 5, null, []],
  ['浙江远舟汽车配件有限公司', '91000000MAAANBKFXD', '浙江湖州市', '制动管路项目', 'auto_parts', 9600, 6400, 24, 14000, 600, 300, 'staff', '南山园区', '方晓宁', '贺舟', '13800000031', 3, 7, []],
  ['浙江澜启精密制造有限责任公司', '', '浙江杭州市余杭区', '汽车密封件二期项目', 'auto_parts', 12000, 8200, 30, 17000, 720, 480, 'staff2', '汪溪集聚区', '汪若溪', '俞岚', '13800000035', 6, 5, []],
  ['江苏凯程电气有限公司', '91000000MAJRE2T293', '江苏无锡市', '电力电容器项目', 'electronic_components', 24000, 16000, 40, 31000, 1400, 720, 'staff2', '河沥园区', '汪若溪', '毕程', '13800000032', 170, null, [...talks, ['lost', 40, 'land']]],
  ['广东弘毅铸业有限公司', '91000000MAY8FNM277', '广东东莞市', '铸钢件项目', 'wear_castings', 7200, 4100, 60, 9000, 210, 9800, 'staff', '汪溪集聚区', '方晓宁', '温毅', '13800000033', 130, null, [...review, ['rejected', 20, 'low_intensity']]],
  ['上海岫岩新材有限公司', '91000000MA1PN9LJ0P', '上海松江区', '纳米碳酸钙项目', 'new_materials', 36000, 24000, 110, 39000, 1300, 7800, 'staff2', '港口生态产业园', '汪若溪', '闵岩', '13800000034', 200, null, [...passed, ['suspended', 25, 'land_quota']]],
];

export const demoLeads: DemoLead[] = rows.map(
  ([company, uscc, region, name, pillar, total, fixed, mu, output, tax, tce, ...rest]) => {
    const [by, carrier, helper, contact, phone, firstContactDaysAgo, nextContactInDays, path] =
      rest;
    return {
      ...{ company, uscc, region, name, pillar, total, fixed, mu, output, tax, tce },
      ...{
        by,
        carrier,
        helper,
        contact: [contact, phone],
        firstContactDaysAgo,
        nextContactInDays,
        path,
      },
    };
  },
);
