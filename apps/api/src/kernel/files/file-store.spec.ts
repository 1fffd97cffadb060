import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config/index.js';
import { FileStore } from './file-store.js';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const paper = Buffer.from('签字盖章页');

const readAll = async (store: FileStore, hash: string): Promise<Buffer | null> => {
  const stream = await store.get(hash);
  if (!stream) return null;
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

describe('附件存在文件夹里', () => {
  let home: string;
  let store: FileStore;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'luodi-files-'));
    store = new FileStore(loadConfig({ LUODI_HOME: home }));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('按内容的摘要取回原样的字节；存两次只有一份，没有半成品', async () => {
    const hashes = await Promise.all([store.put(paper), store.put(paper)]);
    expect(hashes).toEqual([hashOf(paper), hashOf(paper)]);
    expect(await readAll(store, hashOf(paper))).toEqual(paper);
    expect(await readdir(join(home, 'files', hashOf(paper).slice(0, 2)))).toEqual([hashOf(paper)]);
  });

  it('没有的取不到，不报错', async () => {
    expect(await store.get(hashOf(Buffer.from('别的')))).toBeNull();
  });
});

/** Speaks just enough of the S3 wire: PUT, GET and HEAD of an object addressed by path. */
class TinyBucket {
  readonly objects = new Map<string, Buffer>();
  readonly asked: { method: string; url: string; signed: boolean }[] = [];
  fails = 0;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const { method = '', url = '', headers } = request;
      const path = url.split('?')[0] as string;
      const signed = String(headers.authorization).startsWith('AWS4-HMAC-SHA256 Credential=key/');
      this.asked.push({ method, url: path, signed });
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (this.fails > 0) {
          this.fails--;
          response.writeHead(500).end();
        } else if (method === 'PUT') {
          this.objects.set(path, Buffer.concat(parts));
          response.writeHead(200, { etag: '"x"' }).end();
        } else {
          const found = this.objects.get(path);
          if (!found) response.writeHead(404, { 'content-type': 'application/xml' });
          else response.writeHead(200, { 'content-length': found.length });
          response.end(method === 'HEAD' ? undefined : (found ?? missing));
        }
      });
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }
}

const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>';

describe('附件存在 S3 兼容的对象存储里', () => {
  const bucket = new TinyBucket();
  let store: FileStore;
  beforeAll(async () => {
    const host = await bucket.open();
    store = new FileStore(
      loadConfig({ FILE_STORE_URL: `http://key:s%2Fcret@${host}/luodi-files?region=cn-east` }),
    );
  });
  afterAll(async () => {
    store.onApplicationShutdown();
    await bucket.close();
  });
  beforeEach(() => bucket.asked.splice(0));

  const path = `/luodi-files/${hashOf(paper).slice(0, 2)}/${hashOf(paper)}`;

  it('以路径方式存入、带签名，字节原样取回', async () => {
    expect(await store.put(paper)).toBe(hashOf(paper));
    expect(bucket.asked).toEqual([
      { method: 'HEAD', url: path, signed: true },
      { method: 'PUT', url: path, signed: true },
    ]);
    expect(bucket.objects.get(path)).toEqual(paper);
    expect(await readAll(store, hashOf(paper))).toEqual(paper);
  });

  it('已有的不再上传', async () => {
    await store.put(paper);
    expect(bucket.asked.map(({ method }) => method)).toEqual(['HEAD']);
  });

  it('没有的取不到，不报错', async () => {
    expect(await store.get(hashOf(Buffer.from('别的')))).toBeNull();
  });

  it('偶尔失败会再试；一直失败说存储不可用，不当作没有', async () => {
    bucket.fails = 1;
    expect(await readAll(store, hashOf(paper))).toEqual(paper);
    bucket.fails = 99;
    await expect(store.get(hashOf(paper))).rejects.toMatchObject({
      status: 503,
      code: 'files.unavailable',
    });
    await expect(store.put(Buffer.from('新的'))).rejects.toMatchObject({ status: 503 });
    bucket.fails = 0;
  });
});
