import * as agreements from './agreements/index.js';
import * as auditEvents from './audit-events/index.js';
import * as calendar from './calendar/index.js';
import * as changeRequests from './change-requests/index.js';
import * as companies from './companies/index.js';
import * as doubles from './doubles/index.js';
import * as imports from './imports/index.js';
import * as leads from './leads/index.js';
import * as preReviews from './pre-reviews/index.js';
import * as projectFacts from './project-facts/index.js';
import * as progress from './progress/index.js';
import * as receptions from './receptions/index.js';
import * as spendingLimits from './spending-limits/index.js';
import * as reviewMeetings from './review-meetings/index.js';
import * as rulePacks from './rule-packs/index.js';
import * as scores from './scores/index.js';
import * as units from './units/index.js';
import * as users from './users/index.js';

/** Every resource, in menu order. Who sees which is the session's abilities, asked by the menu. */
export const resources = [
  { name: 'leads', ...leads },
  {
    name: 'pre-reviews',
    list: preReviews.list,
    show: preReviews.show,
    edit: preReviews.edit,
    icon: preReviews.icon,
    recordRepresentation: preReviews.recordRepresentation,
  },
  {
    name: 'agreements',
    list: agreements.list,
    show: agreements.show,
    create: agreements.create,
    edit: agreements.edit,
    icon: agreements.icon,
    recordRepresentation: agreements.recordRepresentation,
  },
  {
    name: 'progress',
    list: progress.list,
    icon: progress.icon,
  },
  {
    name: 'review-meetings',
    list: reviewMeetings.list,
    show: reviewMeetings.show,
    create: reviewMeetings.create,
    edit: reviewMeetings.edit,
    icon: reviewMeetings.icon,
    recordRepresentation: reviewMeetings.recordRepresentation,
  },
  { name: 'companies', ...companies },
  { name: 'doubles', list: doubles.list, icon: doubles.icon },
  {
    name: 'verifications',
    list: projectFacts.list,
    show: projectFacts.show,
    icon: projectFacts.icon,
    recordRepresentation: projectFacts.recordRepresentation,
  },
  {
    name: 'change-requests',
    list: changeRequests.list,
    show: changeRequests.show,
    icon: changeRequests.icon,
    recordRepresentation: changeRequests.recordRepresentation,
  },
  { name: 'receptions', ...receptions },
  {
    name: 'spending-limits',
    list: spendingLimits.list,
    create: spendingLimits.create,
    icon: spendingLimits.icon,
  },
  { name: 'scores', list: scores.list, icon: scores.icon },
  { name: 'imports', ...imports },
  { name: 'rule-packs', ...rulePacks },
  { name: 'units', ...units },
  { name: 'users', ...users },
  { name: 'calendar', list: calendar.list, icon: calendar.icon },
  { name: 'audit-events', ...auditEvents },
];
