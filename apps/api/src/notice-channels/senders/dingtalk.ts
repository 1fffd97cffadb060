import { createHmac } from 'node:crypto';
import { channelPace } from '@luodi/domain';
import type { OutboundAnswer, OutboundRequest } from '../../kernel/outgoing/outbound.js';
import {
  headline,
  markdownItem,
  type OpenChannel,
  type OutgoingNotice,
  type Verdict,
  withinBytes,
} from './bulletin.js';
import { readRobotAnswer, type RobotError } from './robot-answer.js';

/** 钉钉: Markdown with a title; 加签 goes into the address: timestamp in ms, HMAC-SHA256 of it and the secret. */
export const dingtalkRequest = (
  { address, secret }: OpenChannel,
  notices: readonly OutgoingNotice[],
  now: Date,
): OutboundRequest => ({
  url: secret ? signed(address, secret, now.getTime()) : address,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    msgtype: 'markdown',
    markdown: {
      title: headline(notices),
      text: withinBytes(`### ${headline(notices)}`, notices.map(markdownItem), maxBytes),
    },
  }),
});

export const dingtalkVerdict = (answer: OutboundAnswer): Verdict =>
  readRobotAnswer({ answer, field: 'errcode', known });

/** The maker's limit is 20,000 bytes of the whole message. */
const maxBytes = 16_000;

const signed = (address: string, secret: string, timestamp: number): string => {
  const url = new URL(address);
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  url.searchParams.set('timestamp', String(timestamp));
  url.searchParams.set('sign', sign);
  return url.toString();
};

const known: Record<number, RobotError> = {
  130101: {
    reason: '每分钟超过 20 条，钉钉限流 10 分钟',
    restSeconds: channelPace.dingtalk.restSeconds,
  },
  310000: {
    reason: '安全设置不符：加签密钥不对，或没有允许关键词“落地”，或服务器 IP 不在名单',
    isFinal: true,
  },
  300001: { reason: '机器人地址无效', isFinal: true },
  400101: { reason: '机器人已停用或被移出群', isFinal: true },
};
