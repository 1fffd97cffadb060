import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import { leadPolicy } from './lead.js';

export interface CompanySubject {
  /** Recruiting units of the company's leads; empty when it has none. */
  heldByUnitIds: readonly string[];
}

export const companyPolicy = {
  list: (actor: Actor): boolean => leadPolicy.list(actor),
  read: (actor: Actor): boolean => leadPolicy.list(actor),
  create: (actor: Actor): boolean => leadPolicy.create(actor),

  /** A company nobody holds may be edited by any recruiter; otherwise by those who hold it, and the hub. */
  edit: (actor: Actor, company?: CompanySubject): boolean =>
    leadPolicy.create(actor) &&
    (!company?.heldByUnitIds.length ||
      hasRole(actor, 'hub') ||
      company.heldByUnitIds.some((id) => actor.unitIds.includes(id))),
};
