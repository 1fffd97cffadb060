import { Injectable } from '@nestjs/common';
import { type FieldError, isClockTime } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm } from '../kernel/errors/problem.js';
import { staleEdit } from '../kernel/http/if-match.js';
import type { ChangePreference } from './notice.dto.js';
import type { NoticePreference } from './notice.view.js';

/** How a person wants to be told beyond the inbox, which always holds everything. */
@Injectable()
export class Preferences {
  constructor(private readonly db: Db) {}

  async of(userId: string): Promise<NoticePreference> {
    return (await this.db.one<NoticePreference>(read, [userId])) ?? unsaid;
  }

  async change(ctx: Ctx, version: number, input: ChangePreference): Promise<NoticePreference> {
    return this.db.tx(async () => {
      const { userId } = ctx.actor;
      const next = { ...(await this.of(userId)), ...withoutBlanks(input) };
      const errors = faults(next);
      if (errors.length) throw invalidForm(errors);
      const { email, mailKinds, quietFrom, quietUntil } = next;
      const values = [userId, email, mailKinds, quietFrom, quietUntil, version];
      if (!(await this.db.change(version ? update : insert, values))) throw staleEdit(null);
      return this.of(userId);
    });
  }
}

/** Nobody is disturbed who has not asked for it. */
const unsaid: NoticePreference = {
  email: null,
  mailKinds: [],
  quietFrom: '20:00',
  quietUntil: '08:00',
  version: 0,
};

const withoutBlanks = ({ email, quietFrom, quietUntil, ...rest }: ChangePreference) => ({
  ...rest,
  ...(email === undefined ? {} : { email: email || null }),
  ...(quietFrom === undefined ? {} : { quietFrom: quietFrom || null }),
  ...(quietUntil === undefined ? {} : { quietUntil: quietUntil || null }),
});

const faults = ({ email, mailKinds, quietFrom, quietUntil }: NoticePreference): FieldError[] => {
  const errors: FieldError[] = [];
  const refuse = (field: string, value: unknown, reason: string, fix: string) =>
    errors.push({ field, value, reason, fix });
  if (email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
    refuse('email', email, '不是邮箱地址', '填如 name@example.gov.cn');
  if (!email && mailKinds.length)
    refuse('email', null, '选了发邮件，但没有填邮箱', '填邮箱，或不选发邮件的种类');
  for (const [field, value] of [
    ['quietFrom', quietFrom],
    ['quietUntil', quietUntil],
  ] as const)
    if (value && !isClockTime(value)) refuse(field, value, '不是钟点', '填如 20:00');
  if (Boolean(quietFrom) !== Boolean(quietUntil))
    refuse('quietUntil', quietUntil, '免打扰的起止要么都填，要么都不填', '补上另一个钟点');
  return errors;
};

const read = sql(
  'notice-preference',
  `select email, mail_kinds as "mailKinds", quiet_from as "quietFrom", quiet_until as "quietUntil", version
   from notice_preference where user_id = $1`,
);
const insert = sql(
  'notice-preference-insert',
  `insert into notice_preference (user_id, email, mail_kinds, quiet_from, quiet_until)
   select $1, $2, $3, $4, $5 where $6 = 0 on conflict (user_id) do nothing`,
);
const update = sql(
  'notice-preference-update',
  `update notice_preference set email = $2, mail_kinds = $3, quiet_from = $4, quiet_until = $5,
     version = version + 1, updated_at = now()
   where user_id = $1 and version = $6`,
);
