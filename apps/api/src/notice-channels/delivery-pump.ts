import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../kernel/ctx/clock.js';
import type { RunNumbers } from '../kernel/queue/job-ledger.js';
import { ChannelStore, type StoredChannel } from './channel-store.js';
import { type Claim, Claims } from './claims.js';
import type { OpenChannel, Verdict } from './senders/bulletin.js';
import { Senders } from './senders/senders.js';

/** A round ends after this; the next begins within the minute. */
const longestRoundMs = 40_000;

/** Sends what is due, one message after the other. Many may run at once: each takes what no other has. */
@Injectable()
export class DeliveryPump {
  private readonly log = new Logger('DeliveryPump');

  constructor(
    private readonly claims: Claims,
    private readonly channels: ChannelStore,
    private readonly senders: Senders,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<RunNumbers> {
    const numbers = { sent: 0, failed: 0 };
    const tired = new Set<string>();
    const end = this.clock.now().getTime() + longestRoundMs;
    while (this.clock.now().getTime() < end) {
      const claim = await this.claims.next(tired);
      if (!claim) break;
      // Outside of any transaction: no row is locked while somebody else takes their time.
      const verdict = await this.send(claim);
      await this.claims.record(claim, verdict);
      numbers[verdict.isSent ? 'sent' : 'failed'] += claim.deliveries.length;
    }
    return numbers;
  }

  private async send({ channel, to, deliveries }: Claim): Promise<Verdict> {
    const open = this.opened(channel);
    if (!open) return { isSent: false, reason: '密钥打不开，请重新填写地址和密钥', isFinal: true };
    const notices = deliveries.map((one) => this.channels.linked(one));
    try {
      return await this.senders.send({ kind: channel.kind, channel: open, notices, to });
    } catch (error) {
      // A fault of ours may not hold up the other channels.
      this.log.error(`${channel.kind} ${channel.id}: ${(error as Error).stack ?? String(error)}`);
      return { isSent: false, reason: '发送时系统出错，详见服务器日志' };
    }
  }

  private opened(channel: StoredChannel): OpenChannel | null {
    try {
      return this.channels.open(channel);
    } catch {
      return null;
    }
  }
}
