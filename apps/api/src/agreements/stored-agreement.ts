import type { AgreementTerms, PassFacts } from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';
import type {
  AgreementDetail,
  CommitmentView,
  PhaseView,
  ReviewView,
  TrancheView,
} from './agreement.view.js';

type Derived =
  'ledger' | 'incentives' | 'needsReview' | 'ageing' | 'can' | 'phases' | 'commitments';

/** An agreement with all its parts as stored. */
export interface StoredAgreement extends Omit<AgreementDetail, Derived> {
  leadId: string;
  isConverted: boolean;
  isOver: boolean;
  /** Its project was merged into another: what was agreed is kept to, nothing new is agreed here. */
  isMerged: boolean;
  firstContactOn: string | null;
  otherContracts: { title: string; signedOn: string }[];
  passes: PassFacts;
  phases: Omit<PhaseView, 'isOverdue' | 'tranches' | 'can'>[];
  tranches: (Omit<TrancheView, 'state' | 'can'> & { phase: number; phaseId: string })[];
  commitments: (CommitmentView & { phase: number | null })[];
}

/** The terms as they were entered. */
export const termsOf = (stored: StoredAgreement): AgreementTerms => stored;

/** The review recorded last stands. */
export const standingReview = ({ reviews }: StoredAgreement): ReviewView | null =>
  reviews[0] ?? null;

/** The project's agreements stand together with those of projects merged into it. */
export const kin = (lead: string): string =>
  `(select ${lead} union select id from lead where merged_into_id = ${lead})`;

/** `l` is the project an agreement counts for: its own, or the one that was merged into. */
export const leadJoin = `join lead own on own.id = t.lead_id
  join lead l on l.id = coalesce(own.merged_into_id, own.id)
  join company c on c.id = l.company_id join unit u on u.id = l.recruiting_unit_id`;

export const leadJson = `json_build_object('id', l.id, 'no', l.no, 'name', l.name, 'companyName', c.name,
  'unit', u.name) as lead`;

export const isConverted = `exists (select from agreement x where x.lead_id in ${kin('l.id')}
  and x.kind = 'contract' and x.status = 'registered')`;

const phases = `(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name,
    'investmentYuan', p.investment_yuan, 'annualOutputYuan', p.annual_output_yuan,
    'annualTaxYuan', p.annual_tax_yuan, 'energyTce', p.energy_tce::text, 'startsOn', p.starts_on,
    'dueOn', p.due_on, 'status', p.status, 'actualInvestmentYuan', p.actual_investment_yuan,
    'actualOutputYuan', p.actual_output_yuan, 'actualTaxYuan', p.actual_tax_yuan,
    'actualEnergyTce', p.actual_energy_tce::text, 'settledOn', p.settled_on,
    'settledBy', pu.display_name, 'settlingNote', p.settling_note) order by p.position), '[]')
  from agreement_phase p left join app_user pu on pu.id = p.settled_by where p.agreement_id = t.id)`;

const tranches = `(select coalesce(json_agg(json_build_object('id', i.id, 'phaseId', i.phase_id,
    'phase', p.position, 'title', i.title, 'amountYuan', i.amount_yuan, 'basis', i.basis,
    'paidOn', i.paid_on, 'paidBy', iu.display_name) order by i.position), '[]')
  from incentive_tranche i join agreement_phase p on p.id = i.phase_id
  left join app_user iu on iu.id = i.paid_by where i.agreement_id = t.id)`;

const commitments = `(select coalesce(json_agg(json_build_object('id', m.id, 'side', m.side,
    'subject', m.subject, 'phaseId', m.phase_id, 'phase', p.position, 'promised', m.promised::text,
    'actual', m.actual::text, 'measure', m.measure, 'dueOn', m.due_on, 'fulfilledOn', m.fulfilled_on,
    'note', m.note) order by m.position), '[]')
  from agreement_commitment m left join agreement_phase p on p.id = m.phase_id
  where m.agreement_id = t.id)`;

/** What the project passed: decided here, or claimed with its minutes. */
const passes = `json_build_object(
    'preReviews', (select coalesce(json_agg(json_build_object('round', r.round, 'status', r.status,
       'result', r.result, 'decidedOn', r.decided_on, 'validUntil', r.valid_until)), '[]')
      from pre_review r where r.lead_id = l.id),
    'provenFacts', (select coalesce(json_agg(json_build_object('kind', f.kind, 'happenedOn', f.happened_on,
       'status', f.status)), '[]') from project_fact f where f.lead_id = l.id
       and f.kind = 'committee_passed' and f.status in ('claimed', 'verifying', 'verified')))`;

const reviews = `(select coalesce(json_agg(json_build_object('id', r.id, 'reviewedOn', r.reviewed_on,
    'reviewingUnit', r.reviewing_unit, 'conclusion', r.conclusion, 'documentNo', r.document_no,
    'exceptionUntil', r.exception_until, 'note', r.note, 'recordedBy', ru.display_name,
    'recordedAt', r.recorded_at) order by r.recorded_at desc, r.id desc), '[]')
  from fair_competition_review r join app_user ru on ru.id = r.recorded_by where r.agreement_id = t.id)`;

/** What was judged once and judged again later stays to be read here. */
const history = `(select coalesce(json_agg(json_build_object('action', h.action, 'at', h.at, 'by', h.actor_name,
    'about', case when h.action in ('agreement.phase-accepted', 'agreement.phase-missed', 'agreement.pay',
      'agreement.fulfil') then coalesce(h.before ->> 'name', h.after ->> 'subject', h.after ->> 'title') end,
    'note', coalesce(h.after ->> 'note', h.after ->> 'reason')) order by h.id desc), '[]')
  from (select * from audit_event where subject_type = 'agreement' and subject_id = t.id::text
    order by id desc limit 100) h)`;

export const findAgreement = sql(
  'agreement-find',
  `select t.id, t.lead_id as "leadId", ${leadJson}, t.kind, t.title, t.no, t.signed_on as "signedOn",
     t.valid_until as "validUntil", t.total_investment_yuan as "totalInvestmentYuan",
     t.fixed_asset_investment_yuan as "fixedAssetInvestmentYuan", t.land_mu as "landMu", t.remark, t.status,
     t.registered_at as "registeredAt", ra.display_name as "registeredBy", t.closed_on as "closedOn",
     ca.display_name as "closedBy", t.closing_reason as "closingReason", t.findings,
     cr.display_name as "createdBy", t.created_at as "createdAt", t.updated_at as "updatedAt", t.version,
     own.first_contact_on as "firstContactOn", ${isConverted} as "isConverted", st.is_exit as "isOver", own.merged_into_id is not null as "isMerged",
     (select coalesce(json_agg(json_build_object('title', x.title, 'signedOn', x.signed_on)), '[]')
      from agreement x where x.lead_id in ${kin('l.id')} and x.kind = 'contract' and x.status = 'registered'
        and x.id <> t.id) as "otherContracts", ${passes} as passes,
     (select coalesce(json_agg(json_build_object('role', p.role, 'name', p.name, 'uscc', p.uscc,
        'signatory', p.signatory) order by p.position), '[]')
      from agreement_party p where p.agreement_id = t.id) as parties,
     ${phases} as phases, ${tranches} as tranches, ${commitments} as commitments, ${reviews} as reviews, ${history} as history,
     (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
        'sizeBytes', f.size_bytes) order by f.id), '[]')
      from agreement_file af join lead_file f on f.id = af.file_id
      where af.agreement_id = t.id and f.removed_at is null) as files
   from agreement t ${leadJoin} join stage st on st.id = l.stage
   join app_user cr on cr.id = t.created_by left join app_user ra on ra.id = t.registered_by
   left join app_user ca on ca.id = t.closed_by
   where t.id = $1`,
);
