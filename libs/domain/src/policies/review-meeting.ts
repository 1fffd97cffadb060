import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** 预审会: the secretary and the hub run it, members vote, leaders and overseers read; nobody else sees it. */
export const reviewMeetingPolicy = {
  list: (actor: Actor): boolean =>
    hasRole(actor, 'hub', 'secretary', 'member', 'leader', 'supervisor', 'discipline'),

  /** Agenda, attendance, opening and closing of votes, decisions and minutes. */
  run: (actor: Actor): boolean => hasRole(actor, 'hub', 'secretary'),

  /** Whether one's role votes at all; the meeting itself says whether this person is asked. */
  vote: (actor: Actor): boolean => hasRole(actor, 'member'),
};
