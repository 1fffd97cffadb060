import type { FieldError, Finding, Role, Stage, UnitKind } from '@luodi/domain';

// What the screens read, as the API ships it: money in integer yuan, areas and energy as decimal
// strings, …On as date strings, …At as instants.

export interface Named {
  id: string;
  name: string;
}

export interface SessionView {
  user: { id: string; username: string; displayName: string };
  unit: Named & { kind: UnitKind };
  roles: Role[];
  abilities: Record<string, Record<string, boolean>>;
  county: { name: string; isDemo: boolean };
  expiresAt: string;
}

export interface SignedInSession {
  id: string;
  createdAt: string;
  lastSeenAt: string | null;
  expiresAt?: string | null;
  ip?: string | null;
  userAgent?: string | null;
  isCurrent?: boolean;
}

export interface LeadRow {
  id: string;
  no: string;
  name: string;
  company: Named;
  stage: Stage;
  stageSince: string | null;
  daysInStage: number | null;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  landMu: string | null;
  recruitingUnit: Named;
  carrierUnit: Named | null;
  helperName: string | null;
  firstContactOn: string | null;
  nextContactOn: string | null;
  pillarIndustry: string | null;
  secrecy: string;
  updatedAt: string;
  version: number;
  can: {
    edit: boolean;
    move: boolean;
    followUp: boolean;
    revealContact: boolean;
    correct: boolean;
  };
}

export interface TrackStep {
  stage: Stage;
  label: string;
  happenedOn: string | null;
  dateCertainty: string | null;
  eventId: string | null;
  state: 'done' | 'current' | 'todo';
}

export interface LeadDetail extends Omit<LeadRow, 'company'> {
  company: Named & { uscc: string | null; region: string | null };
  product: string | null;
  industryCode: string | null;
  annualOutputYuan: number | null;
  annualTaxYuan: number | null;
  energyTce: string | null;
  energyBasis: string | null;
  responsibleLeaderName: string | null;
  contactName: string | null;
  contactPhoneMasked: string | null;
  source: string | null;
  referrer: string | null;
  latestProgress: string | null;
  remark: string | null;
  createdAt: string;
  createdBy: Named | null;
  importedFrom: { importId: string; fileName: string; rowNo: number; no: string | null } | null;
  metrics: Record<
    'investmentIntensity' | 'taxPerMu' | 'outputPerMu' | 'energyPerOutput',
    string | null
  >;
  track: TrackStep[];
  doubles: {
    kind: 'code' | 'name';
    companyName: string;
    heldByUnit: string;
    leadId: string | null;
  }[];
}

export interface BoardColumn {
  stage: Stage;
  count: number;
  totalInvestmentYuan: number;
  leads: LeadRow[];
}

export interface StageMoveOption {
  to: Stage;
  label: string;
  kind: string;
  reasonCodes: { id: string; label: string }[];
  findings: Finding[];
}

export interface TimelineEntry {
  id: string;
  kind: 'follow-up' | 'stage' | 'change';
  at: string;
  happenedOn: string | null;
  actor: Named | null;
  followUp: {
    kind: string;
    place: string | null;
    ourPeople: string | null;
    theirPeople: string | null;
    outcome: string | null;
    nextStep: string | null;
    nextContactOn: string | null;
    corrected: boolean;
  } | null;
  stage: {
    from: Stage | null;
    to: Stage;
    dateCertainty: string | null;
    reasonCode: string | null;
    note: string | null;
    correctsId: string | null;
    corrected: boolean;
    findings: Finding[] | null;
  } | null;
  change: { fields: { field: string; label: string; from: unknown; to: unknown }[] } | null;
}

export interface CompanyRow extends Named {
  uscc: string | null;
  region: string | null;
  leadCount: number;
  registeredCapitalYuan?: number | null;
  remark?: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
  can: { edit: boolean };
}

export interface SimilarCompany {
  companyId: string | null;
  name: string;
  match: 'code' | 'name';
  heldByUnits: string[];
}

export interface UnitRow extends Named {
  kind: UnitKind;
  parentId: string | null;
  parentName: string | null;
  sortOrder: number;
  isActive: boolean;
  userCount: number;
  version: number;
  can: { edit: boolean };
}

export interface Invitation {
  url: string;
  expiresAt: string;
}

export interface UserRow {
  id: string;
  username: string;
  displayName: string;
  unit: Named;
  roles: Role[];
  status: 'invited' | 'active' | 'disabled';
  lastSignInAt: string | null;
  version: number;
  can: { edit: boolean; grant: boolean; invite: boolean; disable: boolean };
  invitation?: Invitation;
}

export interface AuditEventRow {
  id: string;
  at: string;
  actor: Named | null;
  unitName: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  subjectLabel: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  ip: string | null;
  requestId: string | null;
}

export interface ImportColumn {
  index: number;
  letter: string;
  heading: string;
  field: string | null;
  guessedBy: 'name' | 'remembered' | null;
}

export interface ImportView {
  id: string;
  fileName: string;
  fileHash: string;
  status: 'checking' | 'checked' | 'registered' | 'withdrawn' | 'failed';
  uploadedBy: Named | string | null;
  uploadedAt: string;
  cutoffOn: string | null;
  sheetName: string | null;
  columns: ImportColumn[];
  missingFields: { field: string; label: string }[];
  counts: { rows: number; good: number; doubtful: number; faulty: number; notes: number };
  progress: { done: number; total: number } | null;
  sameFile: { importId: string; registeredAt: string; by: Named | string | null } | null;
  result: { created: number; skipped: number; doubtful: number; companiesCreated: number } | null;
  failure: string | null;
  version: number;
  can: { register: boolean; remap: boolean; withdraw: boolean };
}

export type ImportFinding = Omit<FieldError, 'value'> & {
  letter: string | null;
  heading: string | null;
  value: unknown;
  severity: 'fatal' | 'doubtful';
};

export interface ImportRow {
  id: string;
  rowNo: number;
  no: string | null;
  name: string | null;
  companyName: string | null;
  verdict: 'good' | 'doubtful' | 'faulty' | 'note';
  cells: {
    column: number;
    letter: string;
    heading: string;
    field: string | null;
    value: unknown;
  }[];
  findings: ImportFinding[];
  leadId: string | null;
}

export interface StageReport {
  asOf: string;
  rows: {
    stage: Stage;
    label: string;
    count: number;
    totalInvestmentYuan: number;
    fixedAssetInvestmentYuan: number;
  }[];
  overdueNextContact: number;
  noNextContact: number;
  addedThisMonth: number;
}
