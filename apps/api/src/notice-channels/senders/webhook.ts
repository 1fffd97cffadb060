import { Webhook } from 'standardwebhooks';
import type { OutboundAnswer, OutboundRequest } from '../../kernel/outgoing/outbound.js';
import type { OpenChannel, OutgoingNotice, Verdict } from './bulletin.js';
import { statusWords } from './robot-answer.js';

/**
 * Standard Webhooks: id, timestamp, and a signature for each secret that is good at the moment. The id is the delivery's
 * own and stays the same in every attempt, so that the receiver can drop a repeat.
 */
export const webhookRequest = (
  { address, secret, oldSecret }: OpenChannel,
  { id, key, kind, title, body, path, url, createdAt }: OutgoingNotice,
  now: Date,
): OutboundRequest => {
  const text = JSON.stringify({
    type: 'notice.told',
    timestamp: new Date(createdAt).toISOString(),
    data: { key, kind, title, body, path, url },
  });
  const secrets = [secret, oldSecret].filter((one) => one !== null);
  return {
    url: address,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map((one) => new Webhook(one).sign(id, now, text)).join(' '),
    },
    body: text,
  };
};

export const webhookVerdict = ({ status, headers }: OutboundAnswer): Verdict => {
  if (status >= 200 && status < 300) return { isSent: true };
  // 410: the receiver does not want to be told any more.
  if (status === 410) return { isSent: false, reason: '对方已不再接收（HTTP 410）', isFinal: true };
  if (status === 429 || status === 503)
    return {
      isSent: false,
      reason: `对方请稍后再发（HTTP ${status}）`,
      restSeconds: afterSeconds(headers['retry-after']),
    };
  return { isSent: false, reason: statusWords(status) };
};

/** Of Retry-After only the form in seconds, at most an hour. */
const afterSeconds = (header: string | undefined): number =>
  header && /^\d{1,6}$/.test(header) ? Math.min(Number(header), 3600) : 60;
