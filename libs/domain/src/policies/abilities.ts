import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import { agreementPolicy } from './agreement.js';
import { alertPolicy } from './alert.js';
import { assessmentPolicy } from './assessment.js';
import { auditEventPolicy } from './audit-event.js';
import { bulletinPolicy } from './bulletin.js';
import { calendarPolicy } from './calendar.js';
import { changeRequestPolicy } from './change-request.js';
import { cockpitPolicy } from './cockpit.js';
import { companyPolicy } from './company.js';
import { disciplineMatterPolicy } from './discipline-matter.js';
import { doublePolicy } from './double.js';
import { factPolicy } from './fact.js';
import { importPolicy } from './import.js';
import { jobPolicy } from './job.js';
import { keyProjectPolicy } from './key-project.js';
import { leadPolicy } from './lead.js';
import { noticeChannelPolicy } from './notice-channel.js';
import { ownershipPolicy } from './ownership.js';
import { progressPolicy } from './progress.js';
import { receptionPolicy } from './reception.js';
import { reportPolicy } from './report.js';
import { spendingLimitPolicy } from './spending-limit.js';
import { preReviewPolicy } from './pre-review.js';
import { rulePackPolicy } from './rule-pack.js';
import { scorePolicy } from './score.js';
import { reviewMeetingPolicy } from './review-meeting.js';
import { fiscalFigurePolicy, peerFigurePolicy, targetPolicy } from './target.js';
import { tripPolicy } from './trip.js';
import { unitPolicy } from './unit.js';
import { userPolicy } from './user.js';

export type Resource =
  | 'leads'
  | 'companies'
  | 'cockpit'
  | 'discipline-matters'
  | 'doubles'
  | 'verifications'
  | 'agreements'
  | 'alerts'
  | 'alert-runs'
  | 'assessments'
  | 'review-meetings'
  | 'site-checks'
  | 'change-requests'
  | 'key-project-tags'
  | 'ownerships'
  | 'progress'
  | 'pre-reviews'
  | 'trips'
  | 'fiscal-figures'
  | 'imports'
  | 'jobs'
  | 'notice-channels'
  | 'notices'
  | 'peer-figures'
  | 'receptions'
  | 'spending-limits'
  | 'targets'
  | 'units'
  | 'users'
  | 'audit-events'
  | 'bulletins'
  | 'calendar'
  | 'reports'
  | 'rule-packs'
  | 'scores';
export type Abilities = Record<Resource, Record<string, boolean>>;

/** What the menu may offer before any record is known; each record then ships its own `can`. */
export function abilities(actor: Actor): Abilities {
  const isRecruiter = leadPolicy.create(actor);
  return {
    leads: { list: leadPolicy.list(actor), create: isRecruiter, edit: isRecruiter },
    companies: {
      list: companyPolicy.list(actor),
      create: companyPolicy.create(actor),
      edit: companyPolicy.edit(actor),
    },
    cockpit: {
      ...{ list: cockpitPolicy.list(actor), create: false, edit: false },
      everyUnit: cockpitPolicy.everyUnit(actor),
    },
    'discipline-matters': {
      list: disciplineMatterPolicy.list(actor),
      create: false,
      edit: false,
      explain: receptionPolicy.create(actor),
    },
    doubles: {
      list: doublePolicy.list(actor),
      create: doublePolicy.decide(actor),
      edit: false,
    },
    verifications: { list: factPolicy.listVerifications(actor), create: false, edit: false },
    agreements: {
      list: agreementPolicy.list(actor),
      create: agreementPolicy.create(actor),
      edit: agreementPolicy.list(actor),
    },
    alerts: {
      list: alertPolicy.list(actor),
      create: false,
      edit: false,
      weigh: alertPolicy.weigh(actor),
    },
    'alert-runs': { list: alertPolicy.run(actor), create: alertPolicy.run(actor), edit: false },
    assessments: {
      list: assessmentPolicy.list(actor),
      create: assessmentPolicy.draft(actor),
      edit: assessmentPolicy.draft(actor),
      twoYears: assessmentPolicy.twoYears(actor),
      enterTenure: assessmentPolicy.enterTenure(actor),
    },
    'review-meetings': {
      list: reviewMeetingPolicy.list(actor),
      create: reviewMeetingPolicy.run(actor),
      edit: reviewMeetingPolicy.run(actor),
      vote: reviewMeetingPolicy.vote(actor),
    },
    'site-checks': {
      list: leadPolicy.list(actor),
      create: factPolicy.listVerifications(actor),
      edit: false,
    },
    'change-requests': {
      list: changeRequestPolicy.list(actor),
      create: false,
      edit: false,
      decide: changeRequestPolicy.decide(actor),
    },
    'key-project-tags': { list: false, create: keyProjectPolicy.tag(actor), edit: false },
    ownerships: {
      // One's own page is everyone's who sees projects; the county's loads are `loads`.
      list: leadPolicy.list(actor),
      create: ownershipPolicy.enter(actor),
      edit: ownershipPolicy.handOver(actor),
      loads: ownershipPolicy.list(actor),
    },
    progress: { list: progressPolicy.list(actor), create: false, edit: false },
    'pre-reviews': {
      list: preReviewPolicy.list(actor),
      create: isRecruiter,
      edit: isRecruiter,
      check: preReviewPolicy.check(actor),
      opine: hasRole(actor, 'officer'),
    },
    trips: {
      list: tripPolicy.list(actor),
      create: tripPolicy.create(actor),
      edit: tripPolicy.create(actor),
    },
    'fiscal-figures': {
      list: fiscalFigurePolicy.list(actor),
      create: fiscalFigurePolicy.enter(actor),
      edit: false,
    },
    imports: {
      list: importPolicy.list(actor),
      create: importPolicy.create(actor),
      edit: isRecruiter,
    },
    jobs: { list: jobPolicy.list(actor), create: false, edit: jobPolicy.retry(actor) },
    'notice-channels': {
      list: noticeChannelPolicy.list(actor),
      create: noticeChannelPolicy.edit(actor),
      edit: noticeChannelPolicy.edit(actor),
    },
    // Everyone's own inbox.
    notices: { list: actor.userId !== '', create: false, edit: false },
    'peer-figures': {
      list: peerFigurePolicy.list(actor),
      create: peerFigurePolicy.enter(actor),
      edit: false,
    },
    receptions: {
      list: receptionPolicy.list(actor),
      create: receptionPolicy.create(actor),
      edit: receptionPolicy.list(actor),
    },
    'spending-limits': {
      list: spendingLimitPolicy.list(actor),
      create: spendingLimitPolicy.enter(actor),
      edit: false,
    },
    targets: {
      list: targetPolicy.list(actor),
      create: targetPolicy.propose(actor),
      edit: false,
      decide: targetPolicy.decide(actor),
    },
    units: {
      list: unitPolicy.list(actor),
      create: unitPolicy.create(actor),
      edit: unitPolicy.edit(actor),
    },
    users: {
      list: userPolicy.list(actor),
      create: userPolicy.create(actor),
      edit: userPolicy.edit(actor),
      find: userPolicy.find(actor),
      invite: userPolicy.invite(actor),
      disable: userPolicy.disable(actor),
      grant: userPolicy.grant(actor),
    },
    'audit-events': { list: auditEventPolicy.list(actor), create: false, edit: false },
    calendar: {
      list: calendarPolicy.list(actor),
      create: false,
      edit: calendarPolicy.edit(actor),
    },
    reports: {
      list: reportPolicy.list(actor),
      create: false,
      edit: false,
      close: reportPolicy.close(actor),
      listClosings: reportPolicy.listClosings(actor),
    },
    bulletins: {
      list: bulletinPolicy.list(actor),
      create: bulletinPolicy.write(actor),
      edit: bulletinPolicy.write(actor),
    },
    'rule-packs': {
      list: rulePackPolicy.list(actor),
      create: rulePackPolicy.draft(actor),
      edit: rulePackPolicy.draft(actor),
      decide: rulePackPolicy.decide(actor),
    },
    scores: {
      list: scorePolicy.preview(actor) || scorePolicy.calibrate(actor),
      create: false,
      edit: false,
      read: scorePolicy.read(actor),
      preview: scorePolicy.preview(actor),
      calibrate: scorePolicy.calibrate(actor),
    },
  };
}
