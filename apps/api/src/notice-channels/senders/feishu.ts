import { createHmac } from 'node:crypto';
import { channelPace, noticeLabel } from '@luodi/domain';
import type { OutboundAnswer, OutboundRequest } from '../../kernel/outgoing/outbound.js';
import { headline, type OpenChannel, type OutgoingNotice, type Verdict } from './bulletin.js';
import { readRobotAnswer, type RobotError } from './robot-answer.js';

/**
 * 飞书: rich text (post) of at most 20 KB. The signature goes into the body: timestamp in seconds, HMAC-SHA256 of
 * nothing under the key "timestamp\nsecret" — not as DingTalk has it.
 */
export const feishuRequest = (
  { address, secret }: OpenChannel,
  notices: readonly OutgoingNotice[],
  now: Date,
): OutboundRequest => ({
  url: address,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    ...(secret ? signature(secret, Math.floor(now.getTime() / 1000)) : {}),
    msg_type: 'post',
    content: { post: { zh_cn: { title: headline(notices), content: notices.flatMap(lines) } } },
  }),
});

export const feishuVerdict = (answer: OutboundAnswer): Verdict =>
  readRobotAnswer({ answer, field: 'code', known });

// Ten notices of the longest kind stay below the limit when each body is cut here.
const longestBody = 300;

const lines = ({ kind, title, body, url }: OutgoingNotice): object[][] => {
  const label = { tag: 'text', text: `〔${noticeLabel(kind)}〕` };
  const name = url ? { tag: 'a', text: title, href: url } : { tag: 'text', text: title };
  const more = body ? [[{ tag: 'text', text: body.slice(0, longestBody) }]] : [];
  return [[label, name], ...more];
};

const signature = (secret: string, timestamp: number): { timestamp: string; sign: string } => ({
  timestamp: String(timestamp),
  sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64'),
});

const tooFast: RobotError = {
  reason: '飞书说发得太快，稍后再发',
  restSeconds: channelPace.feishu.restSeconds,
};

const known: Record<number, RobotError> = {
  9499: { reason: '消息格式不被接受', isFinal: true },
  11232: tooFast,
  99991400: tooFast,
  19001: { reason: '机器人地址无效', isFinal: true },
  19021: { reason: '签名不符：核对密钥，并核对服务器的时间', isFinal: true },
  19022: { reason: '服务器的 IP 不在机器人的名单里', isFinal: true },
  19024: { reason: '机器人只收含关键词的消息，请加关键词“落地”', isFinal: true },
};
