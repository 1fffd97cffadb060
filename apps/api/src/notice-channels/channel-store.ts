import { Inject, Injectable } from '@nestjs/common';
import type { ChannelKind, NoticeKind } from '@luodi/domain';
import type { Config } from '../kernel/config/index.js';
import { CONFIG } from '../kernel/config/token.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { SecretBox } from '../kernel/secrets/secret-box.js';
import type { OpenChannel, OutgoingNotice } from './senders/bulletin.js';

export interface StoredChannel {
  id: string;
  kind: ChannelKind;
  name: string;
  unitId: string | null;
  noticeKinds: NoticeKind[];
  sealedAddress: string;
  sealedSecret: string | null;
  /** Null as soon as its time is over. */
  sealedOldSecret: string | null;
  mailFrom: string | null;
  mailDomains: string[];
  quietFrom: string | null;
  quietUntil: string | null;
  isActive: boolean;
  version: number;
}

/** Channels with their seals, for the slice's own services; no other may hold an open one. */
@Injectable()
export class ChannelStore {
  constructor(
    private readonly db: Db,
    private readonly box: SecretBox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async lock(id: string): Promise<StoredChannel> {
    const channel = await this.db.one<StoredChannel>(lock, [id]);
    if (!channel) throw notFound('渠道');
    return channel;
  }

  /** Its secrets opened; throws when the server's key is no longer the one they were sealed under. */
  open(channel: StoredChannel): OpenChannel {
    const { sealedAddress, sealedSecret, sealedOldSecret, mailFrom, mailDomains } = channel;
    return {
      address: this.box.open(sealedAddress, 'channel.address'),
      secret: sealedSecret && this.box.open(sealedSecret, 'channel.secret'),
      oldSecret: sealedOldSecret && this.box.open(sealedOldSecret, 'channel.secret'),
      mailFrom,
      mailDomains,
    };
  }

  /** The notice with its link: the console keeps its pages behind the `#`. */
  linked(notice: Omit<OutgoingNotice, 'url'>): OutgoingNotice {
    const { publicUrl } = this.config;
    return { ...notice, url: publicUrl && `${publicUrl}/#${notice.path}` };
  }
}

/** What the code calls a channel's columns; `c` is the table. */
export const channelColumns = `c.id, c.kind, c.name, c.unit_id as "unitId", c.notice_kinds as "noticeKinds",
  c.sealed_address as "sealedAddress", c.sealed_secret as "sealedSecret",
  case when c.old_secret_until > now() then c.sealed_old_secret end as "sealedOldSecret",
  c.mail_from as "mailFrom", c.mail_domains as "mailDomains", c.quiet_from as "quietFrom",
  c.quiet_until as "quietUntil", c.is_active as "isActive", c.version`;

const lock = sql(
  'notice-channel-lock',
  `select ${channelColumns} from notice_channel c where c.id = $1 for update`,
);
