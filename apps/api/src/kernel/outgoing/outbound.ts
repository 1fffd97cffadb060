import { lookup } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { rootCertificates } from 'node:tls';
import { Inject, Injectable } from '@nestjs/common';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { Config } from '../config/index.js';
import { CONFIG } from '../config/token.js';
import { OutboundError } from './outbound-error.js';

export interface OutboundAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** At most 64 KB; what is longer is no answer of ours. */
  text: string;
}

export interface OutboundRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

const timeoutMs = 5_000;
const maxBytes = 64 * 1024;
/** `::127.0.0.1`, long out of use (RFC 4291): some routes lead it to the address it holds. */
const ipv4Compatible = '::/96';

/**
 * The only door out. It resolves the name itself and connects to the address it has checked: nothing private, no
 * loopback, no link-local, unless the settings allow that very network. It follows no redirect.
 */
@Injectable()
export class Outbound {
  /** Who turns a name into addresses; what it says is checked, and connected to as it said it. */
  resolve: LookupFunction = lookup as LookupFunction;
  /** Whose certificates are trusted; undefined: the public authorities, as ever. */
  readonly ca: string[] | undefined;
  private readonly agents: { http: RequestFilteringHttpAgent; https: RequestFilteringHttpsAgent };

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.ca = config.outboundCa ? [...rootCertificates, config.outboundCa] : undefined;
    const rules = {
      allowIPAddressList: [...config.outboundAllow],
      denyIPAddressList: [ipv4Compatible],
    };
    this.agents = {
      http: new RequestFilteringHttpAgent(rules),
      https: new RequestFilteringHttpsAgent(rules),
    };
  }

  /** POSTs text; an answer of any status is an answer, everything else an `OutboundError` in plain words. */
  async post({ url, headers, body }: OutboundRequest): Promise<OutboundAnswer> {
    const { protocol } = readUrl(url);
    const isPlain = protocol === 'http:';
    if (isPlain && !this.config.outboundHttp) throw new OutboundError('只允许 https 地址');
    const agent = isPlain ? this.agents.http : this.agents.https;
    const bytes = Buffer.from(body);
    return new Promise((resolve, reject) => {
      const request = (isPlain ? http : https).request(url, {
        agent,
        lookup: this.resolve,
        ca: this.ca,
        method: 'POST',
        headers: { ...headers, 'content-length': bytes.length, 'user-agent': 'Luodi' },
        signal: AbortSignal.timeout(timeoutMs),
      });
      request.on('error', (error) => reject(OutboundError.from(error)));
      request.on('response', (answer) => read(answer).then(resolve, reject));
      request.end(bytes);
    });
  }

  /** A connected socket for another protocol (SMTP), under the same rules. */
  connect(host: string, port: number): Promise<Socket> {
    return new Promise((resolve, reject) => {
      // The agent's own check of names and addresses; its callback reports a refusal.
      const at = { host, port, lookup: this.resolve };
      const socket = this.agents.http.createConnection(at, (error?: Error | null) => {
        if (error) reject(OutboundError.from(error));
      }) as Socket;
      const giveUp = (error: Error) => {
        socket.destroy();
        reject(OutboundError.from(error));
      };
      socket.setTimeout(timeoutMs, () => giveUp(new DOMException('timeout', 'TimeoutError')));
      socket.once('error', giveUp);
      socket.once('connect', () => {
        socket.setTimeout(0);
        socket.off('error', giveUp);
        resolve(socket);
      });
    });
  }
}

const readUrl = (url: string): URL => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol))
    throw new OutboundError('地址不是 https 网址');
  return parsed;
};

const read = async (answer: http.IncomingMessage): Promise<OutboundAnswer> => {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > maxBytes) {
        answer.destroy();
        throw new OutboundError('对方的回答超过 64 KB，已断开');
      }
      parts.push(part);
    }
  } catch (error) {
    throw OutboundError.from(error);
  }
  const { statusCode: status = 0, headers } = answer;
  return { status, headers, text: Buffer.concat(parts).toString('utf8') };
};
