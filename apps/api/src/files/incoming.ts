import { Injectable } from '@nestjs/common';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Problem } from '../kernel/errors/problem.js';
import { FileStore } from '../kernel/files/file-store.js';
import { capturedOn, sniff } from './sniff.js';
import type { Readable } from 'node:stream';

/** A file whose bytes are in the store. */
export interface KeptFile {
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  /** The day a photo says it was taken. */
  capturedOn: string | null;
}

/** Bytes on their way in and out: what they are, whatever their name says, and where they lie. */
@Injectable()
export class IncomingFiles {
  constructor(private readonly store: FileStore) {}

  /** Looks at the bytes and stores them; 422 for a kind that is not taken. */
  async keep(ctx: Ctx, { fileName, file }: { fileName: string; file: Buffer }): Promise<KeptFile> {
    const { mediaType, isImage } = await sniff(fileName, file);
    const taken = isImage ? await capturedOn(file, ctx.today) : null;
    const sha256 = await this.store.put(file);
    return { name: fileName, mediaType, sizeBytes: file.length, sha256, capturedOn: taken };
  }

  /** The bytes under a hash; 410 when the store has lost them. */
  async bytes(sha256: string): Promise<Readable> {
    const bytes = await this.store.get(sha256);
    if (bytes) return bytes;
    throw new Problem(410, 'file.lost', '附件的内容不在存储中，请联系系统管理员从备份恢复。');
  }
}
