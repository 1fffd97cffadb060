import type { MealSlot, ReceptionKind } from '@luodi/domain';

/** One invented reception; days are counted from today, people are numbers of invented names. */
export interface DemoReception {
  by: 'staff' | 'staff2';
  kind: ReceptionKind;
  purpose: string;
  startsInDays: number;
  days: number;
  guests: number;
  accompanying: number;
  meal: MealSlot | null;
  /** 元, for beds of the guests' driver and translator. */
  lodgingYuan: number;
  /** How far it has come. */
  upTo: 'draft' | 'filed' | 'approved' | 'held' | 'settled';
  /** A leader's reason for lifting the limits. */
  lifted?: string;
}

export const demoReceptions: DemoReception[] = [
  {
    by: 'staff',
    kind: 'business',
    purpose: '来我市考察南山园区标准厂房（演示）',
    startsInDays: 4,
    days: 1,
    guests: 8,
    accompanying: 5,
    meal: 'lunch',
    lodgingYuan: 0,
    upTo: 'draft',
  },
  {
    by: 'staff',
    kind: 'business',
    purpose: '洽谈用地条款和供电方案（演示）',
    startsInDays: 2,
    days: 2,
    guests: 6,
    accompanying: 3,
    meal: 'dinner',
    lodgingYuan: 700,
    upTo: 'filed',
  },
  {
    by: 'staff',
    kind: 'business',
    purpose: '框架协议签约，投资方管理团队到访（演示）',
    startsInDays: 3,
    days: 2,
    guests: 16,
    accompanying: 7,
    meal: 'lunch',
    lodgingYuan: 1400,
    upTo: 'approved',
    lifted: '投资方五个部门随行，需对口陪同（演示）',
  },
  {
    by: 'staff',
    kind: 'business',
    purpose: '现场踏勘地块，当天往返（演示）',
    startsInDays: 0,
    days: 1,
    guests: 4,
    accompanying: 2,
    meal: 'lunch',
    lodgingYuan: 0,
    upTo: 'settled',
  },
  {
    by: 'staff2',
    kind: 'business',
    purpose: '企业临时来访，事后补报（演示）',
    startsInDays: -3,
    days: 1,
    guests: 3,
    accompanying: 2,
    meal: null,
    lodgingYuan: 350,
    upTo: 'held',
  },
];
