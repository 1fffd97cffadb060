import type { Attendance, Seat } from './words.js';

export interface Person {
  userId: string;
  name: string;
}

export interface Attendee extends Person {
  seat: Seat;
  attendance: Attendance;
}

/** Who may vote on one item: present, not recused; whoever has voted stays counted after leaving. */
export function votersOf(
  members: readonly Attendee[],
  { recused, voted }: { recused: readonly string[]; voted: readonly string[] },
): Attendee[] {
  return members.filter(
    ({ userId, attendance }) =>
      voted.includes(userId) || (attendance === 'present' && !recused.includes(userId)),
  );
}

/** Whoever is still asked to come. */
export function invitedOf(members: readonly Attendee[]): Attendee[] {
  return members.filter(({ attendance }) => attendance !== 'released');
}

export function presentOf(members: readonly Attendee[]): Attendee[] {
  return members.filter(({ attendance }) => attendance === 'present');
}
