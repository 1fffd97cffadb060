import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteStore } from './file-store.js';

/** Files in a folder of this machine, spread over 256 sub-folders. */
export class FolderStore implements ByteStore {
  constructor(private readonly root: string) {}

  async put(hash: string, bytes: Buffer): Promise<void> {
    const path = this.path(hash);
    if (await this.holds(hash)) return;
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
  }

  async get(hash: string): Promise<Readable | null> {
    return (await this.holds(hash)) ? createReadStream(this.path(hash)) : null;
  }

  close(): void {}

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
