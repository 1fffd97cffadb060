import { Injectable } from '@nestjs/common';
import { checkChannel, checkSecret, type FieldError } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { SecretBox } from '../kernel/secrets/secret-box.js';
import type { ChangeChannel, ChannelSettings, CreateChannel } from './channel.dto.js';
import { ChannelStore, type StoredChannel } from './channel-store.js';

/** How long an old secret signs beside the new one. */
const rotationHours = 24;

/** Channels are set up by the system administrator; each change is on the audit trail, without the secrets. */
@Injectable()
export class Channels {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly box: SecretBox,
    private readonly store: ChannelStore,
    private readonly staleEdits: StaleEdits,
  ) {}

  create(ctx: Ctx, { kind, address, secret, ...input }: CreateChannel): Promise<string> {
    const settings = settled(input);
    refuse(checkChannel({ ...settings, kind, address, secret: secret || null }));
    return this.db.tx(async () => {
      const row = await this.db.one<{ id: string }>(insert, [
        kind,
        ...this.columns(settings),
        this.box.seal(address, 'channel.address'),
        shown(address),
        secret ? this.box.seal(secret, 'channel.secret') : null,
        ctx.actor.userId,
      ]);
      const { id } = row as { id: string };
      await this.record(ctx, { id, name: settings.name }, 'create', {
        ...settings,
        kind,
        shownAddress: shown(address),
        version: 1,
      });
      return id;
    });
  }

  change(
    ctx: Ctx,
    { id, version }: { id: string; version: number },
    { address, ...given }: ChangeChannel,
  ): Promise<void> {
    return this.db.tx(async () => {
      const before = await this.store.lock(id);
      if (before.version !== version)
        throw await this.staleEdits.explain('notice-channel', id, version, given);
      const isActive = given.isActive ?? before.isActive;
      const settings = settled({ ...before, ...defined(given) });
      refuse(checkChannel({ ...settings, kind: before.kind, ...(address ? { address } : {}) }));
      await this.db.change(update, [
        id,
        ...this.columns(settings),
        address ? this.box.seal(address, 'channel.address') : null,
        address ? shown(address) : null,
        isActive,
        ctx.actor.userId,
      ]);
      const after = { ...settings, isActive, ...(address ? { shownAddress: shown(address) } : {}) };
      await this.record(ctx, before, 'edit', { ...after, version: version + 1 });
    });
  }

  /** A webhook's old secret signs along for a day; a robot knows only one, so its new one holds at once. */
  rotate(ctx: Ctx, id: string, secret: string | null): Promise<void> {
    return this.db.tx(async () => {
      const channel = await this.store.lock(id);
      refuse(checkSecret(channel.kind, secret));
      const keepsOld = channel.kind === 'webhook';
      const sealed = secret ? this.box.seal(secret, 'channel.secret') : null;
      await this.db.change(rotate, [id, sealed, keepsOld, rotationHours, ctx.actor.userId]);
      await this.record(ctx, channel, 'rotate-secret', {
        hasSecret: Boolean(secret),
        version: channel.version + 1,
      });
    });
  }

  /** Messages given up are tried again, from the first attempt. */
  retryParked(ctx: Ctx, id: string): Promise<number> {
    return this.db.tx(async () => {
      const channel = await this.store.lock(id);
      const retried = await this.db.change(unpark, [id]);
      if (!retried) return 0;
      await this.db.change(wake, [id]);
      await this.record(ctx, channel, 'retry-parked', { retried });
      return retried;
    });
  }

  private columns(settings: Settings): unknown[] {
    const { name, unitId, noticeKinds, mailFrom, mailDomains, quietFrom, quietUntil } = settings;
    return [name, unitId, noticeKinds, mailFrom, mailDomains, quietFrom, quietUntil];
  }

  private record(
    ctx: Ctx,
    { id, name }: Pick<StoredChannel, 'id' | 'name'>,
    verb: string,
    after: object,
  ): Promise<void> {
    return this.audit.record(ctx, {
      action: `notice-channel.${verb}`,
      subjectType: 'notice-channel',
      subjectId: id,
      subjectLabel: name,
      after,
    });
  }
}

/** Class fields that were not sent are there, undefined; they may not cover what is stored. */
const defined = <T extends object>(given: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

type Settings = Required<ChannelSettings> & {
  unitId: string | null;
  mailFrom: string | null;
  quietFrom: string | null;
  quietUntil: string | null;
};

const settled = (input: ChannelSettings): Settings => ({
  name: input.name,
  unitId: input.unitId || null,
  noticeKinds: input.noticeKinds,
  mailFrom: input.mailFrom || null,
  mailDomains: (input.mailDomains ?? []).map((domain) => domain.trim().toLowerCase()),
  quietFrom: input.quietFrom || null,
  quietUntil: input.quietUntil || null,
});

const refuse = (errors: FieldError[]): void => {
  if (errors.length) throw invalidForm(errors);
};

/** Scheme and host: a robot's path and query are its password. */
const shown = (address: string): string => {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
};

const insert = sql(
  'notice-channel-insert',
  `insert into notice_channel (kind, name, unit_id, notice_kinds, mail_from, mail_domains, quiet_from, quiet_until,
     sealed_address, shown_address, sealed_secret, changed_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
);

const update = sql(
  'notice-channel-update',
  `update notice_channel set name = $2, unit_id = $3, notice_kinds = $4, mail_from = $5, mail_domains = $6,
     quiet_from = $7, quiet_until = $8, sealed_address = coalesce($9, sealed_address),
     shown_address = coalesce($10, shown_address), is_active = $11, changed_by = $12, version = version + 1,
     rests_until = null
   where id = $1`,
);

const rotate = sql(
  'notice-channel-rotate',
  `update notice_channel set sealed_secret = $2,
     sealed_old_secret = case when $3::boolean then sealed_secret end,
     old_secret_until = case when $3 then now() + make_interval(hours => $4) end,
     changed_by = $5, version = version + 1, rests_until = null
   where id = $1`,
);

const unpark = sql(
  'notice-delivery-unpark',
  `update notice_delivery set status = 'waiting', attempts = 0, next_try_at = now()
   where channel_id = $1 and status = 'parked'`,
);
const wake = sql(
  'notice-channel-wake',
  'update notice_channel set rests_until = null where id = $1',
);
