import { OutboundError } from '../../kernel/outgoing/outbound-error.js';

/** Why a letter did not leave, in words for the administrator; final when sending it again would not help. */
export const mailFault = (error: unknown): { reason: string; isFinal?: boolean } => {
  if (error instanceof OutboundError) return { reason: error.message };
  const { code = '', responseCode, message = '' } = error as MailError;
  if (code === 'EAUTH') return { reason: '邮件服务器不接受账号或密码', isFinal: true };
  const certificate = certificateFault(message);
  if (certificate) return { reason: certificate };
  if (code === 'ETLS') return { reason: tlsFault(message) };
  if (responseCode && responseCode >= 500)
    return { reason: `邮件服务器不接受这封信（${responseCode}）`, isFinal: true };
  if (responseCode) return { reason: `邮件服务器请稍后再发（${responseCode}）` };
  return { reason: `邮件没有发出（${code || '连接中断'}）` };
};

interface MailError {
  code?: string;
  responseCode?: number;
  message?: string;
}

/** What TLS says of a certificate; nodemailer keeps of the cause only its words. */
const certificateFault = (message: string): string | null => {
  if (/does not match certificate/i.test(message))
    return '邮件服务器的证书不是发给这个主机名的，未发出；请核对地址里的主机名';
  if (/certificate has expired/i.test(message)) return '邮件服务器的证书已过期，未发出';
  if (/self.signed|unable to (verify|get)/i.test(message))
    return '邮件服务器的证书不受信任，未发出；由单位自建 CA 签发的，请设置 OUTBOUND_CA';
  return null;
};

const tlsFault = (message: string): string =>
  /initiating TLS/.test(message)
    ? '与邮件服务器协商加密没有成功，未发出'
    : '邮件服务器不支持加密（STARTTLS），有密码的不在明文连接上发';
