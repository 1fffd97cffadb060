import type {
  Assessment,
  BulletinFigures,
  FieldError,
  Finding,
  PackContent,
  ReviewInputs,
  ReviewStatement,
  SchemeContent,
  StallClock,
} from '@luodi/domain';
import type { components } from '../generated/api.js';

type Schemas = components['schemas'];

// What the screens read, as the API describes itself. Written out here is only what its description
// leaves open: findings (the domain's own type) and the parts of a timeline entry.

export type Named = Schemas['Named'];
export type SessionView = Schemas['SessionView'];
export type SignedInSession = Schemas['SignedInSession'];

export type LeadRow = Schemas['LeadRow'];
/** A computed flag; its findings are the domain's. */
export type LeadFlag = Omit<Schemas['LeadFlag'], 'findings'> & { findings: Finding[] };
export type LeadFlags = Record<'flagship' | 'greenChannel', LeadFlag>;
export type LeadDetail = Omit<Schemas['LeadDetail'], 'flags'> & { flags: LeadFlags };
export type TrackStep = Schemas['TrackStep'];
export type BoardColumn = Schemas['BoardColumn'];
export type StageMoveOption = Omit<Schemas['MoveOption'], 'findings'> & { findings: Finding[] };

type FollowUp = Pick<
  Schemas['FollowUpView'],
  | 'kind'
  | 'place'
  | 'ourPeople'
  | 'theirPeople'
  | 'outcome'
  | 'agreed'
  | 'openIssues'
  | 'nextStep'
  | 'nextContactOn'
  | 'corrected'
>;

interface StageFact {
  from: LeadRow['stage'] | null;
  to: LeadRow['stage'];
  dateCertainty: TrackStep['dateCertainty'];
  reasonCode: string | null;
  winnerPlace: string | null;
  note: string | null;
  correctsId: string | null;
  /** Who the imported ledger names, apart from the importer. */
  originalPerson: string | null;
  corrected: boolean;
  findings: Finding[] | null;
}

/** One entry of a lead's timeline; exactly one of its parts is filled, as `kind` says. */
export type TimelineEntry = Omit<Schemas['TimelineEntry'], 'followUp' | 'stage'> & {
  followUp: FollowUp | null;
  stage: StageFact | null;
};

export type ScreeningSheet = Omit<Schemas['ScreeningSheet'], 'findings'> & {
  findings: Finding[];
};
export type AgreementRow = Schemas['AgreementRow'];
export type LeadAgreements = Schemas['LeadAgreements'];
export type AgreementDetail = Omit<Schemas['AgreementDetail'], 'findings'> & {
  findings: Finding[];
};

export type ReceptionRow = Schemas['ReceptionRow'];
export type ReceptionStep = Omit<Schemas['ReceptionStep'], 'findings'> & { findings: Finding[] };
export type ReceptionDetail = Omit<Schemas['ReceptionDetail'], 'findings' | 'history'> & {
  findings: Finding[];
  history: ReceptionStep[];
};
export type ReceptionJudgement = Omit<Schemas['ReceptionJudgement'], 'findings'> & {
  findings: Finding[];
};
type Judged<T> = Omit<T, 'findings'> & { findings: Finding[] };
export type TripRow = Schemas['TripRow'];
export type TripContentView = Schemas['TripContentView'];
export type TripJudgement = Omit<Judged<Schemas['TripJudgement']>, 'automatic'> & {
  automatic: Finding;
};
export type TripVersion = Judged<Schemas['TripVersionView']>;
export type TripReport = Judged<Schemas['TripReportView']>;
export type TripFlag = Omit<Schemas['TripFlag'], 'notes'> & {
  notes: { note: string; by: string; at: string }[];
};
type TripParts = 'judgement' | 'versions' | 'events' | 'flagged' | 'report';
export type TripDetail = Omit<Schemas['TripDetail'], TripParts> & {
  judgement: TripJudgement;
  versions: TripVersion[];
  events: Judged<Schemas['TripEventView']>[];
  flagged: TripFlag[];
  report: TripReport | null;
};
type MatterVersion = Omit<Schemas['MatterVersion'], 'content'> & { content: TripContentView };
export type DisciplineMatterRow = Schemas['DisciplineMatterRow'];
export type DisciplineMatterDetail = Omit<Schemas['DisciplineMatterDetail'], 'changes'> & {
  changes: { before: MatterVersion | null; after: MatterVersion }[];
};
export type LeadVisit = Schemas['LeadVisit'];
export type LeadVisits = Schemas['LeadVisits'];
export type TripFile = Schemas['TripFileView'];
export type TripFilePage = Schemas['TripFilePage'];
export type TripStandard = Schemas['TripStandard'];
export type TripReportJudgement = Judged<Schemas['ReportJudgement']>;
export type Colleague = Schemas['Colleague'];
export type Colleagues = Schemas['Colleagues'];
export type TripCompanions = Schemas['TripCompanions'];
export type TripMeasure = Schemas['TripMeasure'];
export type TripEffectReport = Omit<Schemas['TripEffectReport'], 'listed'> & {
  listed: Judged<Schemas['ListedTrip']>[];
};
export type SpendingLimitRow = Schemas['SpendingLimitRow'];

export type DoubleCase = Schemas['DoubleCase'];
export type ClaimRow = Schemas['ClaimRow'];
export type ClaimsMatrix = Schemas['ClaimsMatrix'];
export type MergeView = Schemas['MergeView'];
export type MergePreview = Omit<Schemas['MergePreview'], 'findings'> & { findings: Finding[] };

export type WaitingChange = Schemas['WaitingChange'];
export type ChangeRequestRow = Schemas['ChangeRequestRow'];
export type ChangeRequestDetail = Omit<Schemas['ChangeRequestDetail'], 'findings'> & {
  findings: Finding[];
};
export type KeyProjectTag = Schemas['KeyProjectTag'];
export type KeyProjectTags = Schemas['KeyProjectTags'];
export type OwnershipTermRow = Schemas['OwnershipTermView'];
export type OwnershipEvent = Omit<Schemas['OwnershipEventView'], 'marks'> & { marks: Finding[] };
export type OwnershipSheet = Omit<Schemas['OwnershipSheet'], 'events'> & {
  events: OwnershipEvent[];
};
export type OwnershipCandidates = Schemas['Candidates'];
export type OwnershipLoad = Schemas['OwnershipLoad'];
export type MyProject = Omit<Schemas['MyProject'], 'findings'> & { findings: Finding[] };
export type TierReport = Schemas['TierReport'];
export type LeadFile = Schemas['LeadFileView'];
export type LeadFilePage = Schemas['LeadFilePage'];
export type ProjectFact = Omit<Schemas['FactView'], 'findings'> & { findings: Finding[] };
export type FactStep = Schemas['FactStep'];
export type FactEvidence = Schemas['FactEvidenceView'];
export type LeadFacts = Omit<Schemas['LeadFacts'], 'data'> & { data: ProjectFact[] };
export type VerificationRow = Schemas['VerificationRow'];
export type SiteCheck = Omit<Schemas['SiteCheckView'], 'findings'> & { findings: Finding[] };
export type StartsReport = Schemas['StartsReport'];

type WithFindings<T> = Omit<T, 'findings'> & { findings: Finding[] };
export type PlanNode = Schemas['PlanNodeView'];
export type PlanTemplateView = Schemas['PlanTemplateView'];
export type ConstructionPlan = WithFindings<Schemas['PlanView']>;
export type LeadPlan = Omit<Schemas['LeadPlan'], 'inForce' | 'draft' | 'earlier'> & {
  inForce: ConstructionPlan | null;
  draft: ConstructionPlan | null;
  earlier: ConstructionPlan[];
};
export type ProgressReport = WithFindings<Schemas['ProgressReportView']>;
export type LeadProgress = Omit<WithFindings<Schemas['LeadProgress']>, 'reports'> & {
  reports: ProgressReport[];
};
export type ProgressLedgerRow = WithFindings<Schemas['LedgerRow']>;
export type Pace = Schemas['PaceView'];
export type PaceReport = Schemas['PaceReport'];
export type PaceRowPage = Schemas['PaceRowPage'];
export type MeetingRow = Schemas['MeetingRow'];
type AgendaDecision = Omit<NonNullable<Schemas['AgendaItem']['decision']>, 'findings'> & {
  findings: Finding[];
};
/** A project on the agenda of a review meeting. */
export type AgendaItem = Omit<Schemas['AgendaItem'], 'findings' | 'decision'> & {
  findings: Finding[];
  decision: AgendaDecision | null;
};
export type MeetingDetail = Omit<Schemas['MeetingDetail'], 'items' | 'readiness'> & {
  items: AgendaItem[];
  readiness: Finding[];
};
export type MemberCandidate = Schemas['MemberCandidate'];
export type Dossier = Omit<Schemas['Dossier'], 'inputs' | 'statement' | 'assessment'> & {
  inputs: ReviewInputs;
  statement: ReviewStatement;
  assessment: Assessment | null;
};
export type PreReviewRow = Schemas['PreReviewRow'];
export type LeadPreReviews = Schemas['LeadPreReviews'];
export type PreReviewOpinion = Schemas['OpinionView'];
export type PreReviewCondition = Schemas['ConditionView'];
type Described = 'inputs' | 'settledInputs' | 'statement' | 'assessment' | 'findings';
export type PreReviewDetail = Omit<Schemas['PreReviewDetail'], Described> & {
  inputs: ReviewInputs;
  settledInputs: ReviewInputs;
  statement: ReviewStatement;
  assessment: Assessment;
  findings: Finding[];
};

export type CompanyRow = Schemas['CompanyRow'];
export type SimilarCompany = Schemas['SimilarCompany'];
export type UnitRow = Schemas['UnitRow'];
export type Invitation = Schemas['Invitation'];
/** An account; right after it was made, with its one-time link. */
export type UserRow = Schemas['UserRow'] & { invitation?: Invitation };
export type AuditEventRow = Schemas['AuditEventRow'];

export type ImportColumn = Schemas['ImportColumn'];
export type ImportView = Schemas['ImportView'];
export type ImportFinding = Schemas['RowFinding'];
export type ImportRow = Schemas['ImportRowView'];

export type ScoreRanking = Schemas['RankingView'];
export type ScoreCalibration = Schemas['CalibrationView'];

export type CalendarView = Schemas['CalendarView'];
export type CalendarMark = Schemas['CalendarMark'];

export type AlertRow = Schemas['AlertView'];
/** Its clock is one of the domain's. */
export type AlertDetail = Omit<Schemas['AlertDetail'], 'clock'> & { clock: StallClock };
export type AlertsToday = Schemas['AlertsToday'];
export type AlertQuality = Schemas['AlertQuality'];
export type AlertRun = Schemas['AlertRunView'];
export type AlertRunPage = Schemas['AlertRunPage'];
export type LadderSimulation = Schemas['AlertSimulation'];

export type Cockpit = Schemas['Cockpit'];
export type CockpitFigure = Schemas['CockpitFigure'];
export type CockpitPair = Schemas['CockpitPair'];
export type StageReport = Schemas['StageReport'];
export type FunnelReport = Schemas['FunnelReport'];
export type FunnelStage = Schemas['FunnelStage'];
export type FunnelGroup = Schemas['FunnelGroup'];
export type FunnelFigure = Schemas['FunnelFigure'];
export type FunnelCheck = Schemas['FunnelCheck'];
export type FunnelRowPage = Schemas['FunnelRowPage'];
export type CohortReport = Schemas['CohortReport'];
export type CohortRowPage = Schemas['CohortRowPage'];
export type Closing = Schemas['Closing'];
export type ClosingList = Schemas['ClosingList'];
export type CorrectionPage = Schemas['CorrectionPage'];

export type Simulation = Schemas['Simulation'];
export type SimulationRow = Schemas['SimulationRow'];
export type RulePackRow = Schemas['RulePackRow'];
export type PackChangeView = Schemas['PackChangeView'];
export type RulePackDetail = Omit<Schemas['RulePackDetail'], 'content' | 'faults' | 'findings'> & {
  content: PackContent;
  faults: FieldError[];
  findings: Finding[];
};

export type NoticeRow = Schemas['NoticeRow'];
export type NoticePreference = Schemas['NoticePreference'];
export type ChannelRow = Schemas['ChannelRow'];
export type DeliveryRow = Schemas['DeliveryRow'];
export type JobOverview = Schemas['JobOverview'];
export type JobRunRow = Schemas['JobRunRow'];
export type ParkedRow = Schemas['ParkedRow'];
export type TargetSheetRow = Schemas['TargetSheetRow'];
export type TargetSheetDetail = Omit<Schemas['TargetSheetDetail'], 'findings'> & {
  findings: Finding[];
};
export type FiscalPace = Schemas['FiscalPace'];
export type PeerFigureRow = Schemas['PeerFigureRow'];
export type PeerGaps = Schemas['PeerGaps'];
export type PeerImport = Schemas['PeerImport'];
export type UnitSpread = Schemas['UnitSpread'];

export type AssessmentRow = Schemas['AssessmentRow'];
export type AssessmentDetail = Omit<
  Schemas['AssessmentDetail'],
  'content' | 'faults' | 'findings'
> & { content: SchemeContent; faults: FieldError[]; findings: Finding[] };
export type AssessmentSimulation = Schemas['AssessmentSimulation'];
export type SchemeChangeView = Schemas['SchemeChangeView'];
export type RankingView = Schemas['AssessmentRanking'];
export type RankingItem = Schemas['RankingItem'];
export type RankedRow = Schemas['RankedRow'];
export type RankedPart = Schemas['RankedPart'];
export type CellRows = Schemas['CellRows'];
export type AppealRow = Schemas['AppealRow'];
export type TwoYearRow = Omit<Schemas['TwoYearRow'], 'finding'> & { finding: Finding };
export type TwoYearList = Omit<Schemas['TwoYearList'], 'listed' | 'unknown'> & {
  listed: TwoYearRow[];
  unknown: TwoYearRow[];
};

export type BulletinRow = Schemas['BulletinRow'];
export type BulletinDetail = Omit<Schemas['BulletinDetail'], 'figures'> & {
  figures: BulletinFigures;
};

export type SavedReportList = Schemas['SavedReportList'];
export type SavedReportRow = Schemas['SavedReportRow'];
