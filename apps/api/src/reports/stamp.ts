import { createHash } from 'node:crypto';
import { stampText } from '@luodi/domain';

/** The sha-256 printed with a figure: one question and one answer, one stamp, whoever asks. */
export const stamp = (question: unknown, answer: unknown): string =>
  createHash('sha256').update(stampText(question, answer)).digest('hex');
