import { Injectable } from '@nestjs/common';
import type { ChannelKind } from '@luodi/domain';
import { Clock } from '../../kernel/ctx/clock.js';
import {
  Outbound,
  type OutboundAnswer,
  type OutboundRequest,
} from '../../kernel/outgoing/outbound.js';
import { OutboundError } from '../../kernel/outgoing/outbound-error.js';
import type { OpenChannel, OutgoingNotice, Verdict } from './bulletin.js';
import { dingtalkRequest, dingtalkVerdict } from './dingtalk.js';
import { feishuRequest, feishuVerdict } from './feishu.js';
import { sendMail } from './mail.js';
import { webhookRequest, webhookVerdict } from './webhook.js';
import { wecomRequest, wecomVerdict } from './wecom.js';

export interface Parcel {
  kind: ChannelKind;
  channel: OpenChannel;
  notices: readonly OutgoingNotice[];
  /** Of mail. */
  to: string | null;
}

type Robot = {
  request: (channel: OpenChannel, notices: readonly OutgoingNotice[], now: Date) => OutboundRequest;
  verdict: (answer: OutboundAnswer) => Verdict;
};

/** Hands a parcel to its channel; whatever happens comes back as a verdict, never as an exception. */
@Injectable()
export class Senders {
  constructor(
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  async send({ kind, channel, notices, to }: Parcel): Promise<Verdict> {
    if (kind === 'mail')
      return to
        ? sendMail(this.outbound, channel, { to, notices })
        : { isSent: false, reason: '收件人没有填邮箱', isFinal: true };
    const { request, verdict } = robots[kind];
    try {
      return verdict(await this.outbound.post(request(channel, notices, this.clock.now())));
    } catch (error) {
      if (error instanceof OutboundError) return { isSent: false, reason: error.message };
      throw error;
    }
  }
}

const robots: Record<Exclude<ChannelKind, 'mail'>, Robot> = {
  wecom: { request: wecomRequest, verdict: wecomVerdict },
  dingtalk: { request: dingtalkRequest, verdict: dingtalkVerdict },
  feishu: { request: feishuRequest, verdict: feishuVerdict },
  webhook: {
    request: (channel, notices, now) => webhookRequest(channel, notices[0] as OutgoingNotice, now),
    verdict: webhookVerdict,
  },
};
