import * as auditEvents from './audit-events/index.js';
import * as changeRequests from './change-requests/index.js';
import * as companies from './companies/index.js';
import * as doubles from './doubles/index.js';
import * as imports from './imports/index.js';
import * as leads from './leads/index.js';
import * as units from './units/index.js';
import * as users from './users/index.js';

/** Every resource, in menu order. Who sees which is the session's abilities, asked by the menu. */
export const resources = [
  { name: 'leads', ...leads },
  { name: 'companies', ...companies },
  { name: 'doubles', list: doubles.list, icon: doubles.icon },
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
