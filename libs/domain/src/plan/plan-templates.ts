import { daysBetween, shiftDay } from '../dates/index.js';

/** One step of a template: done before the start, or between start and production; `days` is what it takes. */
export interface TemplateStep {
  step: string;
  days: number;
}

/** What a type of project goes through. No document settles the days: 待确认, every number can be changed. */
export interface PlanTemplate {
  id: string;
  label: string;
  labelEn: string;
  source: string;
  pending: boolean;
  /** In order; the last is done on the day of the start. */
  beforeStart: readonly TemplateStep[];
  /** In order; the last is done on the day of production. */
  afterStart: readonly TemplateStep[];
}

const source = '各类项目的环节与天数没有文件规定，待确认';

export const planTemplates: readonly PlanTemplate[] = [
  {
    id: 'new_plant',
    label: '供地新建',
    labelEn: 'New plant on supplied land',
    source,
    pending: true,
    beforeStart: steps(
      ['项目备案', 7],
      ['供地', 60],
      ['用地规划许可', 20],
      ['工程规划许可', 20],
      ['施工许可', 7],
      ['开工', 3],
    ),
    afterStart: steps(
      ['场地平整', 20],
      ['基础完成', 60],
      ['主体施工', 90],
      ['主体封顶', 60],
      ['设备安装', 90],
      ['试生产', 30],
      ['投产', 30],
    ),
  },
  {
    id: 'leased_plant',
    label: '租赁厂房',
    labelEn: 'Leased plant',
    source,
    pending: true,
    beforeStart: steps(['项目备案', 7], ['厂房交付', 15], ['装修开工', 15]),
    afterStart: steps(['装修完成', 45], ['设备安装', 60], ['试生产', 20], ['投产', 20]),
  },
  {
    id: 'expansion',
    label: '技改扩建',
    labelEn: 'Expansion',
    source,
    pending: true,
    beforeStart: steps(['项目备案', 7], ['工程规划许可', 20], ['施工许可', 7], ['开工', 3]),
    afterStart: steps(
      ['基础完成', 45],
      ['主体封顶', 90],
      ['设备安装', 60],
      ['试生产', 20],
      ['投产', 20],
    ),
  },
];

export interface BackwardNode {
  step: string;
  dueOn: string;
  needDays: number;
}

/** Nodes counted back from the two dates. `shortByDays` > 0: the steps do not fit between start and production. */
export function backwardNodes(
  { beforeStart, afterStart }: Pick<PlanTemplate, 'beforeStart' | 'afterStart'>,
  { startOn, productionOn }: { startOn: string; productionOn: string },
): { nodes: BackwardNode[]; shortByDays: number } {
  const nodes = [...countBack(beforeStart, startOn), ...countBack(afterStart, productionOn)];
  const begins = shiftDay(productionOn, -templateDays({ afterStart }));
  const shortByDays = Math.max(0, daysBetween(begins, startOn));
  return { nodes, shortByDays };
}

/** Days the template takes from start to production. */
export function templateDays({ afterStart }: Pick<PlanTemplate, 'afterStart'>): number {
  return afterStart.reduce((sum, { days }) => sum + days, 0);
}

function steps(...rows: [step: string, days: number][]): TemplateStep[] {
  return rows.map(([step, days]) => ({ step, days }));
}

function countBack(chain: readonly TemplateStep[], endOn: string): BackwardNode[] {
  let dueOn = endOn;
  return chain
    .toReversed()
    .map(({ step, days }) => {
      const node = { step, dueOn, needDays: days };
      dueOn = shiftDay(dueOn, -days);
      return node;
    })
    .reverse();
}
