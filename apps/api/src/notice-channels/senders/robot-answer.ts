import type { OutboundAnswer } from '../../kernel/outgoing/outbound.js';
import type { Verdict } from './bulletin.js';

/** What a robot's error code means: which words for the administrator, and whether it passes by itself. */
export interface RobotError {
  reason: string;
  isFinal?: boolean;
  restSeconds?: number;
}

interface Reading {
  answer: OutboundAnswer;
  /** Field of the answer that is 0 when all is well. */
  field: 'errcode' | 'code';
  known: Readonly<Record<number, RobotError>>;
}

/** Robots answer 200 also when they refuse: the code in the body decides. */
export const readRobotAnswer = ({ answer, field, known }: Reading): Verdict => {
  const code = codeOf(answer.text, field);
  if (code === 0 && isSuccess(answer.status)) return { isSent: true };
  if (code !== null && known[code]) return { isSent: false, ...known[code] };
  if (answer.status === 429) return { isSent: false, reason: '对方说发得太快', restSeconds: 60 };
  if (code !== null) return { isSent: false, reason: `机器人没有接受（代码 ${code}）` };
  return { isSent: false, reason: statusWords(answer.status) };
};

/** An HTTP status in words. */
export const statusWords = (status: number): string =>
  status >= 300 && status < 400
    ? `对方要求跳转（HTTP ${status}），未跟随；请填最终地址`
    : isSuccess(status)
      ? '对方的回答看不懂'
      : `对方回答 HTTP ${status}`;

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

const codeOf = (text: string, field: string): number | null => {
  try {
    const value = (JSON.parse(text) as Record<string, unknown> | null)?.[field];
    return typeof value === 'number' ? value : null;
  } catch {
    return null;
  }
};
