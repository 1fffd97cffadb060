import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Call {
  path: string;
  // A test reads whatever was sent; its assertions are the types here.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  headers: IncomingMessage['headers'];
}

/** The next answers instead of the vendor's own: a status, a body, a place to go, or silence. */
export interface Odd {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  isSilent?: boolean;
}

export const secrets = {
  dingtalk: 'SECdemo-7d0f4a5b',
  feishu: 'feishu-demo-secret',
  webhook: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

/** Speaks as the robots of WeCom, DingTalk and Feishu and as a receiver of Standard Webhooks: it checks, then answers. */
export class StandIn {
  readonly calls: Call[] = [];
  connections = 0;
  odd: Odd[] = [];
  webhookSecret = secrets.webhook;
  private readonly server: Server = createServer(
    (request, reply) => void this.take(request, reply),
  );

  async open(): Promise<this> {
    this.server.on('connection', () => this.connections++);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private async take(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += String(part);
    const odd = this.odd.shift();
    if (odd?.isSilent) return;
    if (odd) {
      reply.writeHead(odd.status ?? 200, odd.headers).end(odd.body ?? '');
      return;
    }
    const url = new URL(request.url ?? '/', this.origin);
    const call = { path: url.pathname, body: JSON.parse(text), headers: request.headers };
    const [status, answer] = this.answer(url, text, call);
    if (status === 200 && isFine(answer)) this.calls.push(call);
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private answer(url: URL, text: string, call: Call): [number, object] {
    if (url.pathname === '/cgi-bin/webhook/send') return [200, wecom(url, call)];
    if (url.pathname === '/robot/send') return [200, dingtalk(url, call)];
    if (url.pathname === '/open-apis/bot/v2/hook/demo') return [200, feishu(text, call)];
    try {
      new Webhook(this.webhookSecret).verify(text, call.headers as Record<string, string>);
      return [200, { ok: true }];
    } catch {
      return [401, { ok: false }];
    }
  }
}

const isFine = (answer: object): boolean => {
  const { errcode = 0, code = 0 } = answer as { errcode?: number; code?: number };
  return errcode === 0 && code === 0;
};

const wecom = (url: URL, { body }: Call): object => {
  if (url.searchParams.get('key') !== 'demo')
    return { errcode: 93000, errmsg: 'invalid webhook url' };
  const content = body?.markdown?.content;
  if (
    body.msgtype !== 'markdown' ||
    typeof content !== 'string' ||
    Buffer.byteLength(content) > 4096
  )
    return { errcode: 40058, errmsg: 'markdown.content exceed max length 4096' };
  return { errcode: 0, errmsg: 'ok' };
};

const dingtalk = (url: URL, { body }: Call): object => {
  const { access_token, timestamp = '', sign } = Object.fromEntries(url.searchParams);
  if (access_token !== 'demo') return { errcode: 300001, errmsg: 'token is not exist' };
  const wanted = createHmac('sha256', secrets.dingtalk)
    .update(`${timestamp}\n${secrets.dingtalk}`)
    .digest('base64');
  if (sign !== wanted || Math.abs(Date.now() - Number(timestamp)) > 3_600_000)
    return { errcode: 310000, errmsg: 'sign not match' };
  const { title, text } = body.markdown ?? {};
  if (body.msgtype !== 'markdown' || !title || !text) return { errcode: 40035, errmsg: 'bad' };
  return { errcode: 0, errmsg: 'ok' };
};

const feishu = (text: string, { body }: Call): object => {
  const wanted = createHmac('sha256', `${body.timestamp}\n${secrets.feishu}`)
    .update('')
    .digest('base64');
  const age = Math.abs(Date.now() / 1000 - Number(body.timestamp));
  if (body.sign !== wanted || !(age < 3600))
    return { code: 19021, msg: 'sign match fail or timestamp is not within one hour' };
  const content = body.content?.post?.zh_cn?.content;
  const isPost = body.msg_type === 'post' && Array.isArray(content) && content.every(Array.isArray);
  if (!isPost || Buffer.byteLength(text) > 20 * 1024) return { code: 9499, msg: 'Bad Request' };
  return { code: 0, msg: 'success', data: {} };
};
