import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EvidenceKind, evidenceNeeded, type FactKind, type Stage } from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { type EvidenceInput, ProjectFacts, VerificationsService } from '../project-facts/index.js';
import type { DemoLead } from './demo-leads.js';
import { demoPaper, demoPhoto } from './demo-papers.js';

/** What a demo project rests on: claimed by its own people, verified by the hub. */
export interface ProofDoors {
  files: LeadFiles;
  facts: ProjectFacts;
  verifications: VerificationsService;
}

export const proofDoorsOf = (app: NestFastifyApplication): ProofDoors => ({
  files: app.get(LeadFiles, { strict: false }),
  facts: app.get(ProjectFacts, { strict: false }),
  verifications: app.get(VerificationsService, { strict: false }),
});

export interface Proof {
  id: string;
  lead: DemoLead;
  on: string;
  /** Who claims, and who of another unit verifies; without a verifier it stays 核验中. */
  ctx: Ctx;
  verifier: Ctx | null;
}

/** The facts a stage is entered by. 框架 and 正式签约 come with their agreements. */
export const factOf: Partial<Record<Stage, FactKind>> = {
  committee_passed: 'committee_passed',
  construction_started: 'construction_start',
  in_production: 'production',
  at_target: 'at_target',
};

/** Claims one fact with every paper it asks for, and has it verified when a verifier is at hand. */
export const proveFact = async (doors: ProofDoors, kind: FactKind, proof: Proof): Promise<void> => {
  const { id, on, ctx, verifier } = proof;
  const evidence: EvidenceInput[] = [];
  for (const [paper] of evidenceNeeded[kind]) {
    if (paper) evidence.push(await paperOf(doors, paper, proof));
  }
  const factId = await doors.facts.claim(ctx, id, { kind, happenedOn: on, evidence });
  if (verifier) await doors.verifications.decide(verifier, factId, { decision: 'verified' });
};

const paperOf = async (
  { files }: ProofDoors,
  kind: EvidenceKind,
  { id, lead, on, ctx }: Proof,
): Promise<EvidenceInput> => {
  const isPhoto = kind.endsWith('photo');
  const file = isPhoto
    ? { fileName: '演示现场照片.jpg', file: demoPhoto }
    : { fileName: '演示材料.pdf', file: demoPaper };
  return {
    kind,
    datedOn: on,
    documentNo: isPhoto ? null : `演示〔${on.slice(0, 4)}〕${id.slice(-4)}号`,
    amountYuan: amounts[kind]?.(lead) ?? null,
    fileIds: [await files.add(ctx, id, { ...file, purpose: 'evidence' })],
  };
};

const wan = 10_000;

/** A project at target delivers a little more than it promised. */
const amounts: Partial<Record<EvidenceKind, (lead: DemoLead) => number>> = {
  payment: ({ fixed }) => Math.round(fixed * 0.05) * wan,
  output_report: ({ output }) => Math.round(output * 1.04) * wan,
  tax_record: ({ tax }) => Math.round(tax * 0.97) * wan,
};
