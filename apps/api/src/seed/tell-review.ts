import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PreReviewStatus, Stage } from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import {
  OpinionsService,
  PreReviewDecisions,
  PreReviewDrafts,
  PreReviewSteps,
  PreReviewStore,
} from '../pre-reviews/index.js';
import { castUnits, castUsers } from './cast.js';
import type { DemoLead } from './demo-leads.js';
import { demoPaper } from './demo-papers.js';
import { demoInputs, type DemoReview, demoStatement } from './demo-reviews.js';

export interface ReviewDoors {
  db: Db;
  files: LeadFiles;
  drafts: PreReviewDrafts;
  steps: PreReviewSteps;
  opinions: OpinionsService;
  reviews: PreReviewStore;
  decisions: PreReviewDecisions;
}

export const reviewDoorsOf = (app: NestFastifyApplication): Omit<ReviewDoors, 'files'> => ({
  db: app.get(Db),
  drafts: app.get(PreReviewDrafts, { strict: false }),
  steps: app.get(PreReviewSteps, { strict: false }),
  opinions: app.get(OpinionsService, { strict: false }),
  reviews: app.get(PreReviewStore, { strict: false }),
  decisions: app.get(PreReviewDecisions, { strict: false }),
});

interface Told {
  leadId: string;
  lead: DemoLead;
  review: DemoReview;
  as: (username: string) => Ctx;
  unit: (name: string) => string;
}

/** Takes one pre-review as far as its demo says, every step by the person who would take it. */
export const tellReview = async (doors: ReviewDoors, told: Told): Promise<void> => {
  const { leadId, lead, review } = told;
  const applicant = told.as(lead.by);
  const secretary = told.as('secretary');
  const id = await doors.drafts.draft(applicant, leadId);
  const file = {
    fileName: '演示可行性研究报告.pdf',
    file: demoPaper,
    purpose: 'pre_review',
  } as const;
  const statement = demoStatement(lead, await doors.files.add(applicant, leadId, file));
  const patch = { inputs: demoInputs(lead), statement };
  await doors.drafts.edit(applicant, id, { version: 1, patch });
  await doors.steps.submit(applicant, id);
  await doors.steps.accept(secretary, id, null);
  await tellOpinions(doors, told, id);
  if (!reaches(review, 'ready')) return;
  const note = '按部门意见核定（演示）';
  await doors.steps.settle(secretary, id, { inputs: demoInputs(lead), note });
  await doors.steps.makeReady(secretary, id, null);
  if (reaches(review, 'decided')) await decide(doors, told, id);
};

const way: PreReviewStatus[] = ['opinions', 'ready', 'decided'];
const reaches = ({ until }: DemoReview, status: PreReviewStatus): boolean =>
  way.indexOf(until) >= way.indexOf(status);

const tellOpinions = async (
  { opinions }: ReviewDoors,
  { review, as }: Told,
  id: string,
): Promise<void> => {
  for (const [department, said] of Object.entries(review.opinions)) {
    const [opinion, note, conditions] = said!;
    await opinions.give(as(officerOf(department)), id, { department, opinion, note, conditions });
  }
  if (!review.paused) return;
  const [department, reason] = review.paused;
  await opinions.pause(as(officerOf(department)), id, { department, reason });
};

const officerOf = (department: string): string => {
  const unit = castUnits.find((one) => one.department === department)?.name;
  return castUsers.find((one) => one.role === 'officer' && one.unit === unit)!.username;
};

const decide = async (doors: ReviewDoors, told: Told, id: string): Promise<void> => {
  const { review, as, unit, lead } = told;
  const secretary = as('secretary');
  await doors.db.tx(async () => {
    const { review: stored } = await doors.reviews.lock(secretary, id);
    const act = { kind: 'agenda', note: '演示预审会' };
    await doors.reviews.step(secretary, stored, 'in_meeting', act);
  });
  const conditions = (review.conditions ?? []).map(([content, dueStage]) => ({
    content,
    dueStage: dueStage as Stage,
    dueOn: null,
    ownerUnitId: unit(lead.carrier),
  }));
  await doors.decisions.decide(secretary, id, {
    result: conditions.length ? 'conditional' : 'passed',
    decidedOn: secretary.today,
    note: '同意供地，条件落实后签约（演示）',
    conditions,
    override: null,
    itemId: id,
    findings: [],
  });
};
