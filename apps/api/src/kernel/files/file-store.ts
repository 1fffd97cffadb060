import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { readBucketUrl } from '../config/bucket-url.js';
import type { Config } from '../config/index.js';
import { CONFIG } from '../config/token.js';
import { Problem } from '../errors/problem.js';
import { BucketStore } from './bucket-store.js';
import { FolderStore } from './folder-store.js';

/** Where bytes lie under their hash: a folder, or a bucket. */
export interface ByteStore {
  put(hash: string, bytes: Buffer): Promise<void>;
  get(hash: string): Promise<Readable | null>;
  close(): void;
}

/** Bytes under their own hash: what is stored can be told from what was asked for, and nothing is stored twice. */
@Injectable()
export class FileStore implements OnApplicationShutdown {
  private readonly bytes: ByteStore;

  constructor(@Inject(CONFIG) { fileStoreUrl, home }: Config) {
    this.bytes = fileStoreUrl
      ? new BucketStore(readBucketUrl(fileStoreUrl))
      : new FolderStore(join(home, 'files'));
  }

  /** Keeps the bytes and returns their SHA-256 in hex. Storing the same again changes nothing. */
  async put(bytes: Buffer): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    await this.bytes.put(hash, bytes).catch(unavailable);
    return hash;
  }

  /** The bytes as a stream; null when the store has lost them. */
  async get(hash: string): Promise<Readable | null> {
    return this.bytes.get(hash).catch(unavailable);
  }

  onApplicationShutdown(): void {
    this.bytes.close();
  }
}

const unavailable = (error: Error): never => {
  throw Object.assign(
    new Problem(503, 'files.unavailable', '附件存储暂时不可用，文件没有保存，请稍后再试。'),
    { cause: error },
  );
};
