/** What a unit may claim of a project, each with a day and evidence of its own. Three starts are three kinds. */
export type FactKind =
  | 'committee_passed'
  | 'framework_signed'
  | 'contracted'
  | 'registered'
  | 'land_supplied'
  | 'ceremony'
  | 'reported_start'
  | 'construction_start'
  | 'trial_production'
  | 'production'
  | 'at_target';

export interface FactKindEntry {
  id: FactKind;
  label: string;
  labelEn: string;
}

/** In the order they happen. */
export const factKinds: readonly FactKindEntry[] = [
  { id: 'committee_passed', label: '过会', labelEn: 'Committee passed' },
  { id: 'framework_signed', label: '框架协议签订', labelEn: 'Framework signed' },
  { id: 'contracted', label: '正式签约', labelEn: 'Contract signed' },
  { id: 'registered', label: '备案', labelEn: 'Project registration' },
  { id: 'land_supplied', label: '供地', labelEn: 'Land supplied' },
  { id: 'ceremony', label: '奠基', labelEn: 'Ceremony' },
  { id: 'reported_start', label: '上报开工', labelEn: 'Reported start' },
  { id: 'construction_start', label: '开工', labelEn: 'Construction start' },
  { id: 'trial_production', label: '试生产', labelEn: 'Trial production' },
  { id: 'production', label: '投产', labelEn: 'Production' },
  { id: 'at_target', label: '达效', labelEn: 'At target' },
];

/** Shown and counted side by side and never as one: the feast, the report, the works. */
export const threeStarts: readonly FactKind[] = [
  'ceremony',
  'reported_start',
  'construction_start',
];

export function factLabel(kind: string): string {
  return factKinds.find(({ id }) => id === kind)?.label ?? kind;
}

export type EvidenceKind = (typeof evidenceKinds)[number]['id'];

/** What can prove a fact; the office's names of the papers. */
export const evidenceKinds = [
  { id: 'minutes', label: '会议纪要', labelEn: 'Minutes' },
  { id: 'signed_pages', label: '签字盖章页', labelEn: 'Signed pages' },
  { id: 'filing_notice', label: '备案通知（含项目代码）', labelEn: 'Filing notice' },
  { id: 'land_contract', label: '土地出让合同', labelEn: 'Land contract' },
  { id: 'delivery_note', label: '交地确认书', labelEn: 'Land delivery note' },
  { id: 'ceremony_photo', label: '奠基现场照片', labelEn: 'Ceremony photo' },
  { id: 'start_report', label: '开工上报件', labelEn: 'Start report' },
  { id: 'construction_permit', label: '施工许可证', labelEn: 'Construction permit' },
  { id: 'works_photo', label: '永久性工程现场照片', labelEn: 'Photo of permanent works' },
  { id: 'payment', label: '首笔工程款凭证', labelEn: 'First payment' },
  { id: 'trial_record', label: '试生产记录', labelEn: 'Trial record' },
  { id: 'product_record', label: '产品产出记录', labelEn: 'Output record' },
  { id: 'power_bill', label: '电费单', labelEn: 'Power bill' },
  { id: 'invoice', label: '销售发票', labelEn: 'Sales invoice' },
  { id: 'output_report', label: '12 个月产值报表', labelEn: 'Output over 12 months' },
  { id: 'tax_record', label: '12 个月完税证明', labelEn: 'Tax over 12 months' },
  { id: 'other', label: '其他材料', labelEn: 'Other' },
] as const;

export function evidenceLabel(kind: string): string {
  return evidenceKinds.find(({ id }) => id === kind)?.label ?? kind;
}

const amountPapers: readonly string[] = [
  'payment',
  'power_bill',
  'invoice',
  'output_report',
  'tax_record',
] satisfies EvidenceKind[];

/** What is asked of a paper besides its day: a photo has no number, a voucher has an amount. */
export function paperAsks(kind: string): { isPhoto: boolean; hasAmount: boolean } {
  return { isPhoto: kind.endsWith('photo'), hasAmount: amountPapers.includes(kind) };
}

/** For each fact, groups of papers: every group needs one of its own. */
export const evidenceNeeded: Readonly<Record<FactKind, readonly (readonly EvidenceKind[])[]>> = {
  committee_passed: [['minutes']],
  framework_signed: [['signed_pages']],
  contracted: [['signed_pages']],
  registered: [['filing_notice']],
  land_supplied: [['land_contract', 'delivery_note']],
  ceremony: [['ceremony_photo']],
  reported_start: [['start_report']],
  construction_start: [['construction_permit'], ['works_photo'], ['payment']],
  trial_production: [['trial_record']],
  production: [['product_record'], ['power_bill', 'invoice']],
  at_target: [['output_report'], ['tax_record']],
};
