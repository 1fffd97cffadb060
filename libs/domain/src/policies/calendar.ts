import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** The calendar is nobody's secret; only the system administrator enters the yearly notice. */
export const calendarPolicy = {
  /** Whose work runs on terms, and who keeps the book. */
  list: (actor: Actor): boolean =>
    hasRole(actor, 'hub', 'secretary', 'officer', 'supervisor', 'unit_head', 'sysadmin'),
  edit: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
};
