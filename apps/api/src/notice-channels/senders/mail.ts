import { createTransport } from 'nodemailer';
import { noticeLabel } from '@luodi/domain';
import type { Outbound } from '../../kernel/outgoing/outbound.js';
import { headline, type OpenChannel, type OutgoingNotice, type Verdict } from './bulletin.js';
import { mailFault } from './mail-fault.js';

const timeoutMs = 5_000;

/** One letter to one person; its Message-ID stays the same in every attempt. */
export const sendMail = async (
  outbound: Outbound,
  channel: OpenChannel,
  { to, notices }: { to: string; notices: readonly OutgoingNotice[] },
): Promise<Verdict> => {
  const domain = to.split('@')[1]?.toLowerCase() ?? '';
  if (channel.mailDomains.length && !channel.mailDomains.includes(domain))
    return { isSent: false, reason: `不向 ${domain} 的邮箱发信，请改用单位邮箱`, isFinal: true };
  try {
    await post(outbound, channel, { to, notices });
    return { isSent: true };
  } catch (error) {
    return { isSent: false, ...mailFault(error) };
  }
};

const post = async (
  outbound: Outbound,
  { address, mailFrom }: OpenChannel,
  { to, notices }: { to: string; notices: readonly OutgoingNotice[] },
): Promise<void> => {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  const connection = await outbound.connect(hostname, Number(port) || (secure ? 465 : 587));
  const user = decodeURIComponent(username);
  const transport = createTransport({
    connection,
    host: hostname,
    secure,
    // A password never travels in the clear.
    requireTLS: !secure && Boolean(user),
    tls: { servername: hostname, ca: outbound.ca },
    auth: user ? { user, pass: decodeURIComponent(password) } : undefined,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    connectionTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: mailFrom ?? undefined, to, ...letter(notices) });
  } finally {
    transport.close();
    connection.destroy();
  }
};

const letter = (notices: readonly OutgoingNotice[]) => ({
  subject: notices.length === 1 ? `落地：${notices[0]?.title}` : headline(notices),
  messageId: `<${notices[0]?.id}@luodi>`,
  headers: { 'auto-submitted': 'auto-generated' },
  text: `${notices.map(paragraph).join('\n\n')}\n\n请登录系统查看。本邮件由系统发出，请勿回复。\n`,
});

const paragraph = ({ kind, title, body, url }: OutgoingNotice): string =>
  [`〔${noticeLabel(kind)}〕${title}`, body, url].filter(Boolean).join('\n');
