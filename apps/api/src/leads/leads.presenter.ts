import {
  type CountyPack,
  isFlagship,
  isGreenChannel,
  leadPolicy,
  maskPhone,
  type StageEvent,
  stageTrack,
} from '@luodi/domain';
import { projectMetrics } from '@luodi/scoring';
import type { WaitingChange } from '../change-requests/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { LeadRecord } from './lead-record.js';
import type { Double, LeadCan, LeadDetail, LeadRow } from './lead.view.js';

const dayMs = 86_400_000;

/** What the asker may do with this lead; the console shows its buttons from it. */
export const leadCan = (ctx: Ctx, lead: LeadRecord): LeadCan => ({
  edit: leadPolicy.edit(ctx.actor, lead),
  move: leadPolicy.move(ctx.actor, lead),
  followUp: leadPolicy.followUp(ctx.actor, lead),
  revealContact: leadPolicy.revealContact(ctx.actor, lead),
  correct: leadPolicy.correct(ctx.actor, lead),
});

/** Field by field: taking fields away from a copy makes each row of a list some twenty times slower to shape. */
export const presentRow = (ctx: Ctx, lead: LeadRecord): LeadRow => ({
  id: lead.id,
  no: lead.no,
  name: lead.name,
  company: lead.company,
  stage: lead.stage,
  stageSince: lead.stageSince,
  totalInvestmentYuan: lead.totalInvestmentYuan,
  fixedAssetInvestmentYuan: lead.fixedAssetInvestmentYuan,
  landMu: lead.landMu,
  recruitingUnit: lead.recruitingUnit,
  carrierUnit: lead.carrierUnit,
  helperName: lead.helperName,
  firstContactOn: lead.firstContactOn,
  nextContactOn: lead.nextContactOn,
  pillarIndustry: lead.pillarIndustry,
  secrecy: lead.secrecy,
  contactEvidencedOn: lead.contactEvidencedOn,
  verifiedStage: lead.verifiedStage,
  verifyingStage: lead.verifyingStage,
  mergedIntoId: lead.mergedIntoId,
  updatedAt: lead.updatedAt,
  version: lead.version,
  ...marks(ctx, lead),
});

interface Around {
  events: StageEvent[];
  doubles: Double[];
  waiting: WaitingChange[];
  pack: CountyPack;
}

/** A record page. The phone leaves masked for everyone; the full number has a verb of its own. */
export const presentDetail = (
  ctx: Ctx,
  lead: LeadRecord,
  { events, doubles, waiting, pack }: Around,
): LeadDetail => {
  const metrics = projectMetrics(lead);
  const { uscc, region, registeredCapitalYuan } = lead;
  return {
    ...presentRow(ctx, lead),
    company: { ...lead.company, uscc, region, registeredCapitalYuan },
    product: lead.product,
    industryCode: lead.industryCode,
    annualOutputYuan: lead.annualOutputYuan,
    annualTaxYuan: lead.annualTaxYuan,
    energyTce: lead.energyTce,
    energyBasis: lead.energyBasis,
    investmentKind: lead.investmentKind,
    parcelNo: lead.parcelNo,
    responsibleUnit: lead.responsibleUnit,
    responsiblePersonName: lead.responsiblePersonName,
    responsibleLeaderName: lead.responsibleLeaderName,
    nextDispatchOn: lead.nextDispatchOn,
    contactName: lead.contactName,
    contactPhoneMasked: maskPhone(lead.contactPhone),
    source: lead.source,
    referrer: lead.referrer,
    latestProgress: lead.latestProgress,
    remark: lead.remark,
    createdAt: lead.createdAt,
    createdBy: lead.createdBy,
    importedFrom: lead.importedFrom,
    metrics: {
      investmentIntensity: metrics.investmentIntensity?.toString() ?? null,
      taxPerMu: metrics.taxPerMu?.toString() ?? null,
      outputPerMu: metrics.outputPerMu?.toString() ?? null,
      energyPerOutput: metrics.energyPerOutput?.toString() ?? null,
    },
    track: stageTrack(events),
    doubles,
    waiting,
    flags: {
      flagship: isFlagship(lead, pack),
      greenChannel: isGreenChannel(lead, pack),
    },
  };
};

/** What a row says beyond its columns: how long it stands where it stands, and what the asker may do. */
const marks = (ctx: Ctx, lead: LeadRecord): Pick<LeadRow, 'daysInStage' | 'can'> => ({
  daysInStage: (Date.parse(ctx.today) - Date.parse(lead.stageSince)) / dayMs,
  can: leadCan(ctx, lead),
});
