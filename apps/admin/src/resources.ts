import * as agreements from './agreements/index.js';
import * as auditEvents from './audit-events/index.js';
import * as changeRequests from './change-requests/index.js';
import * as companies from './companies/index.js';
import * as doubles from './doubles/index.js';
import * as imports from './imports/index.js';
import * as leads from './leads/index.js';
import * as projectFacts from './project-facts/index.js';
import * as progress from './progress/index.js';
import * as units from './units/index.js';
import * as users from './users/index.js';

/** Every resource, in menu order. Who sees which is the session's abilities, asked by the menu. */
export const resources = [
  { name: 'leads', ...leads },
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
  { name: 'imports', ...imports },
  { name: 'units', ...units },
  { name: 'users', ...users },
  { name: 'audit-events', ...auditEvents },
];
