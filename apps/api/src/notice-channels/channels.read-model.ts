import { Injectable } from '@nestjs/common';
import { channelKinds, channelLabel, noticeChannelPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import {
  type ChannelPage,
  type ChannelRow,
  type DeliveryPage,
  type DeliveryRow,
  deliveryStatuses,
} from './channel.view.js';

type Stored = Omit<ChannelRow, 'can' | 'kindLabel'>;

/** Channels and what became of their messages, for the administrator; no seal is ever selected here. */
@Injectable()
export class ChannelsReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<ChannelPage> {
    const query = readListQuery(raw, spec);
    const { kind, isActive } = query.filters;
    const conditions = new Conditions()
      .add((at) => `t.kind = any(${at}::text[])`, kind)
      .add((at) => `t.is_active = ${at}`, isActive);
    const page = await paged<Stored>(this.db, {
      label: 'notice-channels-list',
      columns,
      from: 'notice_channel t',
      joins,
      where: conditions.where,
      values: conditions.values,
      query,
    });
    return { ...page, data: page.data.map((row) => present(ctx, row)) };
  }

  async one(ctx: Ctx, id: string): Promise<ChannelRow> {
    const row = await this.db.one<Stored>(one, [id]);
    if (!row) throw notFound('渠道');
    return present(ctx, row);
  }

  async deliveries(channelId: string, raw: Record<string, unknown>): Promise<DeliveryPage> {
    const query = readListQuery(raw, deliverySpec);
    const conditions = new Conditions()
      .add((at) => `t.channel_id = ${at}`, channelId)
      .add((at) => `t.status = any(${at}::text[])`, query.filters.status);
    return paged<DeliveryRow>(this.db, {
      label: 'notice-deliveries-list',
      columns: deliveryColumns,
      from: 'notice_delivery t',
      where: conditions.where,
      values: conditions.values,
      query,
    });
  }
}

const present = (ctx: Ctx, row: Stored): ChannelRow => {
  const edit = noticeChannelPolicy.edit(ctx.actor);
  const kind = channelKinds.find(({ id }) => id === row.kind);
  return {
    ...row,
    kindLabel: channelLabel(row.kind),
    can: {
      edit,
      test: edit,
      rotate: edit && kind?.secret !== 'none',
      retry: edit && row.isActive && row.parked > 0,
    },
  };
};

const columns = `t.id, t.kind, t.name, t.unit_id as "unitId", u.name as "unitName",
  t.notice_kinds as "noticeKinds", t.shown_address as "shownAddress",
  t.sealed_secret is not null as "hasSecret",
  case when t.old_secret_until > now() then t.old_secret_until end as "oldSecretUntil",
  t.mail_from as "mailFrom", t.mail_domains as "mailDomains", t.quiet_from as "quietFrom",
  t.quiet_until as "quietUntil", t.is_active as "isActive",
  case when t.rests_until > now() then t.rests_until end as "restsUntil", t.version,
  (select count(*)::int from notice_delivery d where d.channel_id = t.id and d.status = 'waiting') as waiting,
  (select count(*)::int from notice_delivery d where d.channel_id = t.id and d.status = 'parked') as parked,
  (select d.sent_at from notice_delivery d where d.channel_id = t.id and d.status = 'sent'
   order by d.id desc limit 1) as "lastSentAt",
  (select d.last_error from notice_delivery d where d.channel_id = t.id and d.status <> 'sent'
     and d.last_error is not null order by d.id desc limit 1) as "lastError"`;
const joins = 'left join unit u on u.id = t.unit_id';

const one = sql(
  'notice-channels-one',
  `select ${columns} from notice_channel t ${joins} where t.id = $1`,
);

const spec: ListSpec = {
  filters: { kind: someOf(channelKinds.map(({ id }) => id)), isActive: flag },
  sorts: { name: 't.name', createdAt: 't.created_at' },
  defaultSort: 'name',
};

const deliveryColumns = `t.id, t.title, t.kind, t.status, t.attempts, t.last_error as "lastError",
  t.next_try_at as "nextTryAt", t.created_at as "createdAt", t.sent_at as "sentAt"`;

const deliverySpec: ListSpec = {
  filters: { status: someOf(deliveryStatuses) },
  sorts: { createdAt: 't.id' },
  defaultSort: '-createdAt',
};
