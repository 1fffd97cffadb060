import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  backwardNodes,
  planTemplates,
  type PlanTemplate,
  shiftDay,
  type WorksLevel,
  worksLevels,
} from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { PlanNodesService, PlansReadModel, PlansService } from '../plans/index.js';
import { ProgressReports } from '../progress/index.js';
import type { DemoLead } from './demo-leads.js';
import { demoPaper, demoPhoto } from './demo-papers.js';

export interface SiteDoors {
  files: LeadFiles;
  plans: PlansService;
  planNodes: PlanNodesService;
  planRead: PlansReadModel;
  progress: ProgressReports;
}

export const siteDoorsOf = (app: NestFastifyApplication): Omit<SiteDoors, 'files'> => ({
  plans: app.get(PlansService, { strict: false }),
  planNodes: app.get(PlanNodesService, { strict: false }),
  planRead: app.get(PlansReadModel, { strict: false }),
  progress: app.get(ProgressReports, { strict: false }),
});

/** A project under construction: its year's plan, approved by another person, and some weeks of reports. */
export interface DemoSite {
  id: string;
  lead: DemoLead;
  contractedOn: string;
  startOn: string;
  ctx: Ctx;
  approver: Ctx;
  carrierUnitId: string;
}

/** Draws up the plan, has it approved, and reports the last weeks; one group keeps pace, the other falls behind. */
export const buildSite = async (doors: SiteDoors, site: DemoSite): Promise<void> => {
  const planId = await doors.plans.draft(site.ctx, site.id, planOf(site));
  await doors.plans.approve(site.approver, planId, '同意，按节点推进。');
  await keepNodes(doors, site, planId);
  for (const week of weeksOf(site)) await reportWeek(doors, site, week);
};

/** Nodes that are past are done in time; the slow site stands at its foundation, moved on with a reason. */
const keepNodes = async (
  { planNodes, planRead }: SiteDoors,
  { lead, ctx }: DemoSite,
  planId: string,
): Promise<void> => {
  const { nodes } = await planRead.one(ctx, planId);
  const isSlow = lead.by === 'staff2';
  const stuck = nodes[newPlant.beforeStart.length + 1];
  for (const { id, position, dueOn } of nodes) {
    const isDone = dueOn <= ctx.today && !(isSlow && stuck && position >= stuck.position);
    if (isDone) await planNodes.complete(ctx, id, { doneOn: dueOn });
  }
  if (!isSlow || !stuck) return;
  const toOn = shiftDay(ctx.today > stuck.dueOn ? ctx.today : stuck.dueOn, 45);
  const reason = '施工图修改未定，桩基推迟（演示）';
  await planNodes.slip(ctx, stuck.id, { toOn, reason });
};

const wan = 10_000;
const [newPlant] = planTemplates as readonly [PlanTemplate];

const planOf = ({ lead, ctx, startOn, carrierUnitId }: DemoSite) => {
  const year = Number(ctx.today.slice(0, 4));
  const productionOn = shiftDay(startOn, 420);
  const months = Array.from({ length: 12 }, (_, place) => ({
    month: place + 1,
    investmentYuan: Math.round((lead.fixed * 0.5) / 12) * wan,
    worksLevel: worksLevels[Math.min(5, Math.floor(place / 2))]!.id,
  }));
  const { nodes } = backwardNodes(newPlant, { startOn, productionOn });
  const named = nodes.map((node) => ({
    ...node,
    unitId: carrierUnitId,
    personName: `${lead.helper}（演示）`,
  }));
  const template = newPlant.id;
  return { year, template, startOn, productionOn, investedBeforeYuan: 0, months, nodes: named };
};

interface Week {
  observedOn: string;
  /** Of the fixed investment, in percent. */
  share: number;
  level: WorksLevel;
  percent: number;
}

/** The last five weeks but one or two, oldest first; none before the contract. */
const weeksOf = ({ lead, ctx, contractedOn }: DemoSite): Week[] => {
  const isSlow = lead.by === 'staff2';
  return [5, 4, 3, 2, 1]
    .map((weeksAgo, place): Week => {
      const observedOn = shiftDay(ctx.today, -7 * weeksAgo - (isSlow ? 14 : 0));
      const share = isSlow ? 12 : 30 + 3 * place;
      const level: WorksLevel = isSlow ? 'foundation' : 'structure';
      return { observedOn, share, level, percent: isSlow ? 20 : 40 + 3 * place };
    })
    .filter(({ observedOn }) => observedOn >= contractedOn);
};

const reportWeek = async (
  { files, progress }: SiteDoors,
  { id, lead, ctx }: DemoSite,
  { observedOn, share, level, percent }: Week,
): Promise<void> => {
  const photo = { fileName: '演示现场照片.jpg', file: demoPhoto, purpose: 'progress' } as const;
  const voucher = { fileName: '演示回单.pdf', file: demoPaper, purpose: 'progress' } as const;
  const isSlow = lead.by === 'staff2';
  const payment = {
    paidOn: observedOn,
    amountYuan: Math.round(lead.fixed * 0.084) * wan,
    purpose: '工程款（演示）',
    voucherNo: `演示-${id.slice(-4)}-${observedOn}`,
    fileIds: [await files.add(ctx, id, voucher)],
  };
  await progress.report(ctx, id, {
    observedOn,
    investedYuan: Math.round((lead.fixed * share) / 100) * wan,
    worksLevel: level,
    worksPercent: percent,
    done: isSlow ? '桩基施工，进度与上周相同。' : '厂房主体施工，钢构件进场。',
    problems: isSlow ? '施工图修改未定，桩机只有一台在场。' : null,
    nextStep: isSlow ? '请设计单位本周内出图，增加桩机。' : '下周吊装二区屋面梁。',
    payments: isSlow && observedOn !== firstWeek(ctx) ? [] : [payment],
    fileIds: isSlow ? [] : [await files.add(ctx, id, photo)],
  });
};

/** The slow site paid once, in its first reported week. */
const firstWeek = ({ today }: Ctx): string => shiftDay(today, -7 * 5 - 14);
