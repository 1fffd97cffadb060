import type { MeetingDetail } from '../kernel/views.js';

type Values = Record<string, unknown>;

/** A meeting as its form holds it: who is asked to come, and which of them presides. */
export const meetingForm = ({ title, heldOn, place, members }: MeetingDetail): Values => {
  const asked = members.filter(({ attendance }) => attendance !== 'released');
  return {
    title,
    heldOn,
    place,
    memberIds: asked.map(({ userId }) => userId).sort(),
    chairId: asked.find(({ seat }) => seat === 'chair')?.userId ?? null,
  };
};

/** The form's values as the API takes them. */
export const meetingBody = ({ title, heldOn, place, memberIds, chairId }: Values): Values => {
  const ids = new Set([
    ...((memberIds ?? []) as string[]),
    ...(chairId ? [chairId as string] : []),
  ]);
  return {
    title: title ?? '',
    heldOn: heldOn ?? '',
    place: place || null,
    members: [...ids].sort().map((userId) => ({
      userId,
      seat: userId === chairId ? 'chair' : 'member',
    })),
  };
};
