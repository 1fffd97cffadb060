import type { ResourceProps } from 'react-admin';
import * as agreements from './agreements/index.js';
import * as assessments from './assessments/index.js';
import * as alertRuns from './alerts/runs/index.js';
import * as alerts from './alerts/index.js';
import * as auditEvents from './audit-events/index.js';
import * as bulletins from './bulletins/index.js';
import * as calendar from './calendar/index.js';
import * as changeRequests from './change-requests/index.js';
import * as cockpit from './cockpit/index.js';
import * as companies from './companies/index.js';
import * as disciplineMatters from './discipline-matters/index.js';
import * as doubles from './doubles/index.js';
import * as imports from './imports/index.js';
import * as jobs from './jobs/index.js';
import * as leads from './leads/index.js';
import * as noticeChannels from './notice-channels/index.js';
import * as notices from './notices/index.js';
import * as ownerships from './ownerships/index.js';
import * as peerFigures from './peer-figures/index.js';
import * as preReviews from './pre-reviews/index.js';
import * as projectFacts from './project-facts/index.js';
import * as progress from './progress/index.js';
import * as receptions from './receptions/index.js';
import * as reports from './reports/index.js';
import * as reviewMeetings from './review-meetings/index.js';
import * as rulePacks from './rule-packs/index.js';
import * as scores from './scores/index.js';
import * as spendingLimits from './spending-limits/index.js';
import * as targets from './targets/index.js';
import * as trips from './trips/index.js';
import * as units from './units/index.js';
import * as users from './users/index.js';

type Page = Partial<
  Pick<ResourceProps, 'list' | 'show' | 'create' | 'edit' | 'icon' | 'recordRepresentation'>
>;

/** What the router takes of a page's folder, and under which heading of the menu it stands. */
const room = (
  group: string,
  name: string,
  { list, show, create, edit, icon, recordRepresentation }: Page,
) => ({ name, options: { group }, list, show, create, edit, icon, recordRepresentation });

/** Every resource, in menu order. Who sees which is the session's abilities, asked by the menu. */
export const resources = [
  room('mine', 'notices', notices),
  room('projects', 'leads', leads),
  room('projects', 'alerts', alerts),
  room('projects', 'companies', companies),
  room('projects', 'doubles', doubles),
  room('projects', 'agreements', agreements),
  room('review', 'pre-reviews', preReviews),
  room('review', 'review-meetings', reviewMeetings),
  room('review', 'scores', scores),
  room('works', 'progress', progress),
  room('works', 'ownerships', ownerships),
  room('reports', 'cockpit', cockpit),
  room('reports', 'reports', reports),
  room('reports', 'targets', targets),
  room('reports', 'assessments', assessments),
  room('reports', 'peer-figures', peerFigures),
  room('outward', 'trips', trips),
  room('outward', 'receptions', receptions),
  room('outward', 'spending-limits', spendingLimits),
  room('outward', 'discipline-matters', disciplineMatters),
  room('reports', 'bulletins', bulletins),
  room('trust', 'verifications', projectFacts),
  room('trust', 'change-requests', changeRequests),
  room('office', 'imports', imports),
  room('office', 'rule-packs', rulePacks),
  room('office', 'alert-runs', alertRuns),
  room('office', 'calendar', calendar),
  room('office', 'units', units),
  room('office', 'users', users),
  room('office', 'audit-events', auditEvents),
  room('office', 'notice-channels', noticeChannels),
  room('office', 'jobs', jobs),
];
