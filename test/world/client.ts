import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  status: number;
  // A test reads whatever the answer holds; its assertions are the types here.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  headers: Record<string, unknown>;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One browser: keeps its cookie, speaks JSON to the application without a network. */
export class Client {
  cookie = '';

  constructor(private readonly app: NestFastifyApplication) {}

  async signIn(username: string, password: string): Promise<this> {
    const { status, body } = await this.post('/session', { username, password });
    if (status >= 300) throw new Error(`sign-in of ${username}: ${JSON.stringify(body)}`);
    return this;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer> {
    return this.send('POST', path, body ?? {}, headers);
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  /** A change based on `version`. */
  patch(path: string, version: number, body: object): Promise<Answer> {
    return this.send('PATCH', path, body, { 'if-match': `"${version}"` });
  }

  /** Uploads one file as the form field `file`. */
  upload(path: string, fileName: string, content: Buffer): Promise<Answer> {
    const boundary = '----luodi';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([
      Buffer.from(head),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return this.send('POST', path, payload, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
  }

  async send(
    method: Method,
    path: string,
    payload?: object | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url: `/api${path}`,
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const set = answer.headers['set-cookie'];
    if (set) this.cookie = String(Array.isArray(set) ? set[0] : set).split(';')[0] ?? '';
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      body: isJson ? answer.json() : answer.rawPayload,
      headers: answer.headers,
    };
  }
}
