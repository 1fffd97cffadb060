import type { Client } from './client.js';

/** The smallest contact that evidences a meeting. */
export const followUpBody = (overrides: object = {}): object => ({
  kind: 'visit',
  happenedOn: '2026-01-06',
  ourPeople: '方晓宁',
  theirPeople: '俞总',
  outcome: '看了厂房',
  ...overrides,
});

/** Records a contact and returns the lead. */
export const buildFollowUp = async (as: Client, leadId: string, overrides: object = {}) => {
  const { status, body } = await as.post(`/leads/${leadId}/follow-ups`, followUpBody(overrides));
  if (status !== 201) throw new Error(`buildFollowUp: ${status} ${JSON.stringify(body)}`);
  return body;
};
