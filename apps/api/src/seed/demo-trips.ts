import type { TripPurpose, TripRank } from '@luodi/domain';

type Till =
  | 'draft'
  | 'returned'
  | 'filed'
  | 'approved'
  | 'refiled'
  | 'departed'
  | 'back'
  | 'reported'
  | 'archived'
  | 'cancelled';

/** One invented trip: days counted from today, people by user name, where it stands now. */
export interface DemoTrip {
  by: 'staff' | 'staff2' | 'unit-head' | 'hub' | 'leader';
  rank: TripRank;
  approver: 'unit-head' | 'hub' | 'leader';
  from: number;
  days: number;
  place: string;
  enterprise: string;
  contact: string;
  aim: string;
  purpose: TripPurpose;
  till: Till;
  lodgingYuan: number | null;
}

type Row = [
  ...who: [by: DemoTrip['by'], rank: TripRank, approver: DemoTrip['approver']],
  ...when: [from: number, days: number],
  ...where: [place: string, enterprise: string, contact: string, aim: string],
  ...what: [purpose: TripPurpose, till: Till, lodgingYuan: number | null],
];

// Nothing can be received yesterday, so what already took place says 后补: the database keeps its own clock.
// prettier-ignore
const rows: Row[] = [
  ['staff', 'staff', 'unit-head', -20, 2, '浙江省杭州市余杭区', '杭州清砚电子有限公司', '秦砚', '演示：回访连接器项目，商谈用地和工期', 'follow_up', 'archived', 350],
  ['staff2', 'staff', 'hub', -9, 2, '浙江省湖州市', '浙江禾木家居有限公司', '施木', '演示：商谈部件项目选址和用工安排', 'attraction', 'reported', 350],
  ['staff', 'staff', 'unit-head', -4, 1, '江苏省苏州市吴江区', '苏州明屿装备有限公司', '范屿', '演示：考察现有产线并核对用地需求', 'attraction', 'back', null],
  ['staff2', 'staff', 'hub', -1, 3, '江苏省南京市高淳区', '江苏恒越新材料有限公司', '凌越', '演示：商谈塑料改性项目用地和能耗', 'attraction', 'departed', 700],
  ['staff', 'staff', 'unit-head', 12, 2, '上海市松江区', '上海栎原新能源有限公司', '傅原', '演示：商谈储能结构件项目落户条件', 'attraction', 'filed', 500],
  ['staff2', 'staff', 'hub', 15, 4, '上海市松江区', '上海栎原新能源有限公司', '傅原', '演示：上门走访松江几家装备企业', 'attraction', 'filed', 1500],
  ['staff', 'staff', 'unit-head', 20, 1, '江苏省无锡市', '无锡瀚宇电容器有限公司', '蒋瀚', '演示：商谈薄膜电容项目框架协议', 'attraction', 'approved', null],
  ['unit-head', 'unit_head', 'hub', 24, 2, '浙江省杭州市富阳区', '杭州砺行汽车部件有限公司', '童砺', '演示：商谈底盘件项目正式合同条款', 'attraction', 'refiled', 400],
  ['staff2', 'staff', 'hub', 27, 2, '浙江省杭州市富阳区', '杭州沐石金属制品有限公司', '柳石', '演示：摸排富阳待拆迁企业外迁意向', 'relocation_survey', 'returned', 400],
  ['leader', 'leader', 'hub', 30, 2, '上海市松江区', '上海奕辰装备科技有限公司', '姚辰', '演示：带队商谈一体化压铸项目签约', 'attraction', 'filed', 500],
  ['hub', 'section', 'leader', 33, 1, '安徽省合肥市', '省发展改革部门（演示）', '联络处', '演示：争取重点项目用地指标支持', 'upward', 'approved', null],
  ['staff', 'staff', 'unit-head', 36, 1, '广东省东莞市', '东莞同泰橡塑制品有限公司', '麦泰', '演示：对方延期，不再成行的一次外出', 'attraction', 'cancelled', null],
  ['staff', 'staff', 'unit-head', 45, 1, '浙江省杭州市余杭区', '浙江澜启精密制造有限公司', '俞岚', '演示：还没写完的草稿', 'attraction', 'draft', null],
];

export const demoTrips: DemoTrip[] = rows.map(
  ([by, rank, approver, from, days, place, enterprise, contact, aim, purpose, till, lodging]) => ({
    ...{ by, rank, approver, from, days, place, enterprise, contact, aim, purpose, till },
    lodgingYuan: lodging,
  }),
);
