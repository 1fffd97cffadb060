import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../kernel/audit/audit.js';
import { Clock } from '../kernel/ctx/clock.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict } from '../kernel/errors/problem.js';
import type { TestResult } from './channel.view.js';
import { ChannelStore, type StoredChannel } from './channel-store.js';
import type { OpenChannel, OutgoingNotice } from './senders/bulletin.js';
import { Senders } from './senders/senders.js';

/** One message now, to see whether a channel works; mail goes to who asks. */
@Injectable()
export class ChannelTest {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly store: ChannelStore,
    private readonly senders: Senders,
    private readonly clock: Clock,
  ) {}

  async send(ctx: Ctx, id: string): Promise<TestResult> {
    const { channel, open } = await this.db.tx(() => this.prepare(id));
    const to = await this.db.one<{ email: string | null }>(mailOf, [ctx.actor.userId]);
    const verdict = await this.senders.send({
      kind: channel.kind,
      channel: open,
      notices: [this.store.linked(this.message())],
      to: to?.email ?? null,
    });
    const reason = verdict.isSent ? null : verdict.reason;
    await this.db.tx(() =>
      this.audit.record(ctx, {
        action: 'notice-channel.test',
        subjectType: 'notice-channel',
        subjectId: id,
        subjectLabel: channel.name,
        after: { isSent: verdict.isSent, reason },
      }),
    );
    return { isSent: verdict.isSent, reason };
  }

  /** A test counts against the maker's limit like any message. */
  private async prepare(id: string): Promise<{ channel: StoredChannel; open: OpenChannel }> {
    const channel = await this.store.lock(id);
    await this.db.change(attempt, [id]);
    return { channel, open: this.opened(channel) };
  }

  private opened(channel: StoredChannel): OpenChannel {
    try {
      return this.store.open(channel);
    } catch {
      throw conflict('secrets.unreadable', '密钥打不开，请重新填写地址和密钥。');
    }
  }

  private message(): Omit<OutgoingNotice, 'url'> {
    const id = randomUUID();
    return {
      id,
      key: `test:${id}`,
      kind: 'system',
      title: '这是一条测试消息',
      body: '收到即说明渠道可用，不必办理。',
      path: '/notices',
      createdAt: this.clock.now().toISOString(),
    };
  }
}

const mailOf = sql(
  'notice-channel-test-mail',
  'select email from notice_preference where user_id = $1',
);
const attempt = sql(
  'notice-channel-test-attempt',
  'insert into notice_attempt (channel_id, messages) values ($1, 1)',
);
