import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** 政府原因顺延: asked for by the department that supplies land or by the hub, confirmed like every second-person change. */
export const landDelayPolicy = {
  ask: (actor: Actor, department: string | null): boolean =>
    hasRole(actor, 'hub') || (hasRole(actor, 'officer') && department === 'natural_resources'),
};
