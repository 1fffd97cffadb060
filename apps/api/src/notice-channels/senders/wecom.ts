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

/** 企业微信: Markdown of at most 4096 bytes of UTF-8; the key in the address is the password. */
export const wecomRequest = (
  { address }: OpenChannel,
  notices: readonly OutgoingNotice[],
): OutboundRequest => ({
  url: address,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    msgtype: 'markdown',
    markdown: {
      content: withinBytes(`### ${headline(notices)}`, notices.map(markdownItem), maxBytes),
    },
  }),
});

export const wecomVerdict = (answer: OutboundAnswer): Verdict =>
  readRobotAnswer({ answer, field: 'errcode', known });

const maxBytes = 4096;

const known: Record<number, RobotError> = {
  45009: { reason: '每分钟超过 20 条，稍后再发', restSeconds: channelPace.wecom.restSeconds },
  93000: { reason: '机器人地址无效，可能已被移出群', isFinal: true },
  40058: { reason: '消息格式不被接受', isFinal: true },
};
