import { noticeLabel, type NoticeKind } from '@luodi/domain';

/** One notice as it leaves: what it says, and where in the system to read more; null when our address is not known. */
export interface OutgoingNotice {
  id: string;
  key: string;
  kind: NoticeKind;
  title: string;
  body: string;
  path: string;
  url: string | null;
  createdAt: string;
}

/** What a channel is told of itself, its secrets open. */
export interface OpenChannel {
  address: string;
  secret: string | null;
  oldSecret: string | null;
  mailFrom: string | null;
  mailDomains: readonly string[];
}

/** What became of a call: there, to be tried again, or in vain until somebody mends the settings. */
export type Verdict =
  { isSent: true } | { isSent: false; reason: string; isFinal?: boolean; restSeconds?: number };

/** Robots may be told to accept only messages with a word: this one is in every title. */
export const headline = (notices: readonly OutgoingNotice[]): string =>
  notices.length === 1 ? '落地：1 条提醒' : `落地：${notices.length} 条提醒`;

/** A line of Markdown that cannot become a link, a mention or a heading of its own. */
export const plainLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]<>*`_~#|\\@!]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** `**〔停滞预警〕** [标题](链接)` and, where there is room, what to do. */
export const markdownItem = ({ kind, title, body, url }: OutgoingNotice): string => {
  const name = plainLine(title);
  const linked = url ? `[${name}](${url})` : name;
  return `**〔${noticeLabel(kind)}〕** ${linked}${body ? `\n> ${plainLine(body)}` : ''}`;
};

/** As many items as fit into `maxBytes` of UTF-8, the rest counted in a last line. */
export const withinBytes = (head: string, items: readonly string[], maxBytes: number): string => {
  const whole = [head, ...items].join('\n\n');
  if (Buffer.byteLength(whole) <= maxBytes) return whole;
  for (let kept = items.length - 1; kept > 0; kept--) {
    const text = [head, ...items.slice(0, kept), more(items.length - kept)].join('\n\n');
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  return [head, more(items.length)].join('\n\n');
};

const more = (count: number): string => `另有 ${count} 条，请到系统里查看。`;
