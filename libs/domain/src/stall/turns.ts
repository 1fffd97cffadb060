import type { Role } from '../policies/roles.js';
import { waitingKinds } from './waiting.js';

/** Whose turn it is, in the office's words: what a rule says of itself, and what the holder says. */
export const stallTurns = [
  { id: 'recruiter', label: '招引单位', labelEn: 'Recruiting unit' },
  { id: 'unit', label: '责任单位', labelEn: 'Responsible unit' },
  { id: 'hub', label: '招商中心', labelEn: 'Hub' },
  { id: 'verifier', label: '核验单位', labelEn: 'Verifying unit' },
  { id: 'secretary', label: '预审会秘书', labelEn: 'Committee secretary' },
  { id: 'committee', label: '预审会', labelEn: 'Committee' },
  { id: 'traveller', label: '外出人员', labelEn: 'Travellers' },
  ...waitingKinds.map(({ id, label, labelEn }) => ({ id, label, labelEn })),
] as const;

export type StallTurn = (typeof stallTurns)[number]['id'];

export function turnLabel(turn: string): string {
  return stallTurns.find(({ id }) => id === turn)?.label ?? turn;
}

const officeOf: Partial<Record<StallTurn, Role>> = {
  hub: 'hub',
  verifier: 'supervisor',
  secretary: 'secretary',
  committee: 'secretary',
};

/** Turns that an office of the county has, whoever carries the project; of some roles only theirs. */
export function officeTurns(roles?: readonly Role[]): StallTurn[] {
  const turns = Object.entries(officeOf) as [StallTurn, Role][];
  return turns.flatMap(([turn, role]) => (!roles || roles.includes(role) ? [turn] : []));
}

/** What can happen to an alert. */
export const alertEventKinds = [
  { id: 'opened', label: '亮灯', labelEn: 'Opened' },
  { id: 'reopened', label: '再次亮灯', labelEn: 'Opened again' },
  { id: 'raised', label: '转红', labelEn: 'Raised to red' },
  { id: 'eased', label: '转黄', labelEn: 'Eased to yellow' },
  { id: 'cured', label: '已解除', labelEn: 'Cured' },
  { id: 'retired', label: '规则停用，关闭', labelEn: 'Rule retired' },
  { id: 'told', label: '已告知', labelEn: 'Told' },
  { id: 'snoozed', label: '暂不提醒', labelEn: 'Snoozed' },
  { id: 'snooze_ended', label: '恢复提醒', labelEn: 'Snooze ended' },
  { id: 'explained', label: '说明情况', labelEn: 'Explained' },
  { id: 'waiting', label: '等待', labelEn: 'Waiting' },
  { id: 'waiting_ended', label: '等待结束', labelEn: 'Wait ended' },
] as const;

export type AlertEventKind = (typeof alertEventKinds)[number]['id'];
