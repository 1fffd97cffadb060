import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/index.js';
import { CONFIG } from '../config/token.js';

/** Bytes under their own hash: what is stored can be told from what was asked for, and nothing is stored twice. */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.root = join(config.home, 'files');
  }

  /** Keeps the bytes and returns their SHA-256 in hex. Storing the same again changes nothing. */
  async put(bytes: Buffer): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = this.path(hash);
    if (await this.holds(hash)) return hash;
    await mkdir(join(path, '..'), { recursive: true });
    // A half-written file must never stand under its final name.
    const draft = `${path}.${randomUUID()}`;
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return hash;
  }

  /** The bytes as a stream; null when the store has lost them. */
  async get(hash: string): Promise<Readable | null> {
    return (await this.holds(hash)) ? createReadStream(this.path(hash)) : null;
  }

  private async holds(hash: string): Promise<boolean> {
    return stat(this.path(hash)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  private path(hash: string): string {
    return join(this.root, hash.slice(0, 2), hash);
  }
}
