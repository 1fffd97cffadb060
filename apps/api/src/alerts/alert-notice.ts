import type { StallDay } from '@luodi/domain';
import { turnLabel } from '@luodi/domain';
import type { Told } from './escalation.js';
import { alertWords } from './alert.presenter.js';

/** What a person is told: number, rule and light, and where to look. No phone, price or plan; of a secret, no name. */
export const noticeOf = ({ alert, step, userIds }: Told, day: StallDay) => {
  const { message, because, next } = alertWords(alert, day);
  const subject =
    alert.secrecy === 'confidential'
      ? (alert.leadNo ?? '')
      : [alert.leadName ?? '', alert.leadNo ?? alert.tripNo ?? ''].filter(Boolean).join(' ');
  return {
    key: `alert:${alert.id}:${alert.timesOpened}:${step}`,
    kind: step === 1 ? ('alert' as const) : ('escalation' as const),
    title: `${alert.level === 'red' ? '红灯' : '黄灯'}：${message}`,
    body: `${subject}。${because}。轮到${turnOf(alert)}。下一步：${next}。`,
    path: `/alerts/${alert.id}/show`,
    userIds,
  };
};

/** The unit on record is named where it is the one whose turn it is. */
const turnOf = ({ waitingOn, unit }: Told['alert']): string =>
  ['recruiter', 'unit', 'traveller'].includes(waitingOn)
    ? `${turnLabel(waitingOn)}（${unit.name}）`
    : turnLabel(waitingOn);
