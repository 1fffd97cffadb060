/** Why a call to the outside brought no answer, in words for the administrator; never with the address in it. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';

  static from(error: unknown): OutboundError {
    if (error instanceof OutboundError) return error;
    const { code = '', name = '', message = '' } = error as NodeJS.ErrnoException;
    if (/is not allowed/.test(message))
      return new OutboundError('地址指向内网或本机，未发出；确需使用时请设置 OUTBOUND_ALLOW');
    if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR')
      return new OutboundError('5 秒内没有回答');
    return new OutboundError(
      words[code] ?? (tls.test(code) ? certificate : `连接失败（${code || name}）`),
    );
  }
}

const certificate = '对方的证书无效或不受信任';
const tls = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL|EPROTO/;

const words: Record<string, string> = {
  ENOTFOUND: '找不到这个主机名',
  EAI_AGAIN: '域名解析暂时不可用',
  ECONNREFUSED: '对方拒绝连接',
  ECONNRESET: '连接被对方断开',
  EPIPE: '连接被对方断开',
  ETIMEDOUT: '连接超时',
  EHOSTUNREACH: '到不了这个主机',
  ENETUNREACH: '到不了这个网络',
};
