import type { FieldError } from '../rule/index.js';
import { type ChannelKind, channelKinds } from './channel-kinds.js';
import type { NoticeKind } from './notice-kinds.js';
import { isClockTime } from './quiet.js';

export interface ChannelInput {
  kind: ChannelKind;
  noticeKinds: readonly NoticeKind[];
  /** Left out: the stored one stays. */
  address?: string;
  secret?: string | null;
  mailFrom: string | null;
  mailDomains: readonly string[];
  quietFrom: string | null;
  quietUntil: string | null;
}

/** What is wrong with a channel's settings, all at once. */
export function checkChannel(input: ChannelInput): FieldError[] {
  return [
    ...checkAddress(input),
    ...(input.secret === undefined ? [] : checkSecret(input.kind, input.secret)),
    ...checkMail(input),
    ...checkKinds(input),
    ...checkQuiet(input),
  ];
}

/** A signing secret as its receiver would accept it. */
export function checkSecret(kind: ChannelKind, secret: string | null): FieldError[] {
  const { secret: need } = channelKinds.find(({ id }) => id === kind) ?? { secret: 'none' };
  if (need === 'none') return secret ? [fault('secret', null, '这种渠道没有签名密钥', '留空')] : [];
  if (!secret)
    return need === 'required'
      ? [fault('secret', null, '未填签名密钥', '生成一个密钥，交给接收方')]
      : [];
  if (kind === 'webhook' && !isWebhookSecret(secret))
    return [
      fault('secret', null, '签名密钥不合规', '应为 whsec_ 加 24 到 64 字节的 Base64，可点“生成”'),
    ];
  return secret.length < 8
    ? [fault('secret', null, '签名密钥太短', '照机器人安全设置页原样复制')]
    : [];
}

const isWebhookSecret = (secret: string): boolean => {
  const [, body = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const bytes = Math.floor((body.replace(/=+$/, '').length * 3) / 4);
  return body.length % 4 === 0 && bytes >= 24 && bytes <= 64;
};

const checkAddress = ({ kind, address }: ChannelInput): FieldError[] => {
  if (address === undefined) return [];
  const wanted = kind === 'mail' ? /^smtps?:\/\/[^\s/]+$/ : /^https?:\/\/[^\s]+$/;
  const { addressHint } = channelKinds.find(({ id }) => id === kind) ?? { addressHint: '' };
  return wanted.test(address) ? [] : [fault('address', null, '地址不合规', `应如 ${addressHint}`)];
};

const checkMail = ({ kind, mailFrom, mailDomains }: ChannelInput): FieldError[] => {
  if (kind !== 'mail')
    return mailFrom ? [fault('mailFrom', mailFrom, '只有邮件渠道有发件人', '留空')] : [];
  const errors: FieldError[] = [];
  if (!mailFrom || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mailFrom))
    errors.push(fault('mailFrom', mailFrom, '发件人不是邮箱地址', '填如 luodi@example.gov.cn'));
  for (const domain of mailDomains)
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))
      errors.push(fault('mailDomains', domain, `“${domain}”不是邮箱域名`, '填如 example.gov.cn'));
  return errors;
};

const checkKinds = ({ kind, noticeKinds }: ChannelInput): FieldError[] => {
  if (!noticeKinds.length)
    return [fault('noticeKinds', noticeKinds, '没有选消息种类', '至少选一种')];
  return kind !== 'mail' && noticeKinds.includes('digest')
    ? [fault('noticeKinds', noticeKinds, '每日摘要是给个人的，不发到群和系统', '去掉“每日摘要”')]
    : [];
};

const checkQuiet = ({ quietFrom, quietUntil }: ChannelInput): FieldError[] => {
  const errors: FieldError[] = [];
  if (quietFrom && !isClockTime(quietFrom))
    errors.push(fault('quietFrom', quietFrom, '不是钟点', '填如 20:00'));
  if (quietUntil && !isClockTime(quietUntil))
    errors.push(fault('quietUntil', quietUntil, '不是钟点', '填如 08:00'));
  if (Boolean(quietFrom) !== Boolean(quietUntil))
    errors.push(
      fault('quietUntil', quietUntil, '免打扰的起止要么都填，要么都不填', '补上另一个钟点'),
    );
  return errors;
};

const fault = (field: string, value: unknown, reason: string, fix: string): FieldError => ({
  field,
  value,
  reason,
  fix,
});
