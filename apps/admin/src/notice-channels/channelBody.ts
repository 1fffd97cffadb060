import type { ChannelRow } from '../kernel/views.js';

type Values = Record<string, unknown>;

const words = (text: unknown): string[] =>
  String(text ?? '')
    .split(/[\s,，、;；]+/)
    .filter(Boolean);

const settings = (values: Values) => ({
  name: values.name ?? '',
  unitId: values.unitId || null,
  noticeKinds: values.noticeKinds ?? [],
  mailFrom: values.mailFrom || null,
  mailDomains: words(values.mailDomains),
  quietFrom: values.quietFrom || null,
  quietUntil: values.quietUntil || null,
});

/** A new channel as the API wants it. */
export const createBody = (values: Values) => ({
  ...settings(values),
  kind: values.kind ?? '',
  address: values.address ?? '',
  secret: values.secret || null,
});

/** A changed channel; an empty address leaves the stored one. */
export const changeBody = (values: Values) => ({
  ...settings(values),
  isActive: Boolean(values.isActive),
  ...(values.address ? { address: values.address } : {}),
});

export const channelForm = (channel: ChannelRow): Values => ({
  ...channel,
  address: '',
  mailDomains: channel.mailDomains.join(' '),
});
