import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** 领导驾驶舱: for those who answer for the county or a unit. Every part of it still counts only what the asker may see. */
export const cockpitPolicy = {
  list: (actor: Actor): boolean => hasRole(actor, 'unit_head', 'hub', 'leader', 'supervisor'),
};
