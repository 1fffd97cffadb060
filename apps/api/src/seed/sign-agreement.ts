import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { shiftDay } from '@luodi/domain';
import { AgreementsService, RegistrationsService } from '../agreements/index.js';
import type { DraftAgreement } from '../agreements/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { countyName } from './cast.js';
import type { DemoLead } from './demo-leads.js';
import { demoPaper } from './demo-papers.js';
import type { Proof, ProofDoors } from './prove-stage.js';

export interface AgreementDoors extends ProofDoors {
  agreements: AgreementsService;
  registrations: RegistrationsService;
}

export const agreementDoorsOf = (
  app: NestFastifyApplication,
): Omit<AgreementDoors, keyof ProofDoors> => ({
  agreements: app.get(AgreementsService, { strict: false }),
  registrations: app.get(RegistrationsService, { strict: false }),
});

export interface Signing extends Proof {
  kind: 'framework' | 'contract';
  registrar: Ctx;
}

/** Drafts, reviews and registers one agreement; its signed pages claim the fact, which is verified like any other. */
export const signAgreement = async (doors: AgreementDoors, signing: Signing): Promise<void> => {
  const { id: leadId, kind, ctx, registrar, verifier, on } = signing;
  const file = { fileName: '演示签字页.pdf', file: demoPaper, purpose: 'agreement' } as const;
  const fileIds = [await doors.files.add(ctx, leadId, file)];
  const id = await doors.agreements.draft(ctx, leadId, { ...terms(signing), fileIds });
  if (kind === 'contract') {
    await doors.agreements.review(registrar, id, {
      reviewedOn: on,
      reviewingUnit: '市场监督管理局（演示）',
      conclusion: 'passed',
      documentNo: `演示公竞审〔${on.slice(0, 4)}〕${leadId.slice(-4)}号`,
    });
  }
  await doors.registrations.register(registrar, id);
  if (!verifier) return;
  const proven = kind === 'contract' ? 'contracted' : 'framework_signed';
  const fact = (await doors.facts.standing(leadId)).find((one) => one.kind === proven);
  if (fact) await doors.verifications.decide(verifier, fact.id, { decision: 'verified' });
};

const wan = 10_000;

const terms = ({ id, kind, lead, on }: Signing): DraftAgreement => ({
  kind,
  title: `${lead.name}${kind === 'contract' ? '投资合同' : '框架协议'}`,
  no: `演示招〔${on.slice(0, 4)}〕${id.slice(-4)}号`,
  signedOn: on,
  totalInvestmentYuan: lead.total * wan,
  fixedAssetInvestmentYuan: lead.fixed * wan,
  landMu: String(lead.mu),
  parties: [
    { role: 'government', name: countyName },
    { role: 'investor', name: lead.company, uscc: lead.uscc, signatory: lead.contact[0] },
  ],
  ...(kind === 'contract' ? promises(lead, on) : {}),
});

/** Two phases, what each side promises, and incentives that wait for their phase. */
const promises = (lead: DemoLead, on: string): Partial<DraftAgreement> => {
  const first = Math.round(lead.total * 0.6);
  return {
    phases: [
      phase(lead, { name: '一期', share: 0.6, startsOn: on, dueOn: shiftDay(on, 365) }),
      phase(lead, {
        name: '二期',
        share: 0.4,
        startsOn: shiftDay(on, 366),
        dueOn: shiftDay(on, 730),
      }),
    ],
    tranches: [
      {
        phase: 1,
        title: '设备投资补助',
        amountYuan: Math.round(first * 0.02) * wan,
        basis: 'general_policy',
      },
      {
        phase: 2,
        title: '达产奖励',
        amountYuan: Math.round(lead.tax * 0.2) * wan,
        basis: 'tax_linked',
      },
    ],
    commitments: [
      { side: 'investor', subject: '吸纳本地就业', promised: '180', measure: '人', phase: 1 },
      {
        side: 'government',
        subject: '净地交付',
        promised: String(lead.mu),
        measure: '亩',
        dueOn: shiftDay(on, 60),
      },
      { side: 'government', subject: '双回路供电到红线', phase: 1, dueOn: shiftDay(on, 180) },
    ],
  };
};

interface Share {
  name: string;
  share: number;
  startsOn: string;
  dueOn: string;
}

const phase = (lead: DemoLead, { share, ...named }: Share) => ({
  ...named,
  investmentYuan: Math.round(lead.total * share) * wan,
  annualOutputYuan: Math.round(lead.output * share) * wan,
  annualTaxYuan: Math.round(lead.tax * share) * wan,
});
