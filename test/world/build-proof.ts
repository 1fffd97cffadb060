import type { Client } from './client.js';
import type { World } from './open-world.js';

/** The smallest PDF a sniffer accepts. */
export const tinyPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Uploads a paper of a lead and returns its file id. */
export const buildFile = async (
  as: Client,
  leadId: string,
  purpose = 'evidence',
): Promise<string> => {
  const path = `/leads/${leadId}/files?purpose=${purpose}`;
  return (await created(as.upload(path, '签字页.pdf', tinyPdf), 'buildFile')).id;
};

/** 研判: the hub admits the lead. */
export const admitLead = async (world: World, leadId: string): Promise<void> => {
  const hub = await world.as('hub');
  const body = { opinion: 'admit', note: '投资方真实，准予跟进' };
  await created(hub.post(`/leads/${leadId}/screenings`, body), 'admitLead');
};

export interface AgreementOverrides extends Record<string, unknown> {
  kind: 'intent' | 'framework' | 'contract';
  signedOn: string;
}

/** A draft with its signed pages; the contract has one phase. Returns its id. */
export const buildDraft = async (
  as: Client,
  leadId: string,
  overrides: AgreementOverrides,
): Promise<string> => {
  const body = {
    title: '投资协议',
    no: `试-${leadId.slice(-6)}-${overrides.kind}`,
    totalInvestmentYuan: 300_000_000,
    fixedAssetInvestmentYuan: 200_000_000,
    parties: [
      { role: 'government', name: '宁阳市人民政府（演示）' },
      { role: 'investor', name: '试验投资方' },
    ],
    phases: [{ name: '一期', investmentYuan: 300_000_000, dueOn: '2027-12-31' }],
    fileIds: overrides.fileIds ?? [await buildFile(as, leadId, 'agreement')],
    ...overrides,
  };
  return (await created(as.post(`/leads/${leadId}/agreements`, body), 'buildDraft')).id;
};

/** A registered agreement; a clerk's draft is registered by someone above, `registrar`. */
export const buildAgreement = async (
  as: Client,
  leadId: string,
  { registrar = as, ...overrides }: AgreementOverrides & { registrar?: Client },
): Promise<string> => {
  const id = await buildDraft(as, leadId, overrides as AgreementOverrides);
  await created(registrar.post(`/agreements/${id}/registration`), 'registerAgreement');
  return id;
};

/** The evidence each fact is recognised by. */
const papers: Record<string, string[]> = {
  committee_passed: ['minutes'],
  construction_start: ['construction_permit', 'works_photo', 'payment'],
  production: ['product_record', 'power_bill'],
  at_target: ['output_report', 'tax_record'],
};

/** Claims a fact with all the evidence it is recognised by; returns its id. */
export const buildFact = async (
  as: Client,
  leadId: string,
  { kind, happenedOn }: { kind: string; happenedOn: string },
): Promise<string> => {
  const fileIds = [await buildFile(as, leadId)];
  const evidence = (papers[kind] ?? []).map((paper) => ({
    kind: paper,
    datedOn: happenedOn,
    documentNo: '演示第1号',
    amountYuan: 600_000_000,
    fileIds,
  }));
  const body = { kind, happenedOn, evidence };
  return (await created(as.post(`/leads/${leadId}/facts`, body), 'buildFact')).id;
};

const created = async (answer: ReturnType<Client['post']>, what: string) => {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
};
