import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Bucket } from '../config/bucket-url.js';
import type { ByteStore } from './file-store.js';

/** Objects of an S3-compatible bucket, addressed by path: self-hosted stores have no bucket host names. */
export class BucketStore implements ByteStore {
  private client: Promise<S3Client> | null = null;

  constructor(private readonly bucket: Bucket) {}

  async put(hash: string, bytes: Buffer): Promise<void> {
    if (await this.holds(hash)) return;
    const { PutObjectCommand } = await load();
    const object = { Bucket: this.bucket.name, Key: key(hash), Body: bytes };
    await (
      await this.connect()
    ).send(new PutObjectCommand({ ...object, ContentLength: bytes.length }));
  }

  async get(hash: string): Promise<Readable | null> {
    const { GetObjectCommand } = await load();
    const object = { Bucket: this.bucket.name, Key: key(hash) };
    try {
      const { Body } = await (await this.connect()).send(new GetObjectCommand(object));
      return (Body as Readable | undefined) ?? null;
    } catch (error) {
      return missing(error);
    }
  }

  close(): void {
    void this.client?.then((client) => client.destroy());
  }

  private async holds(hash: string): Promise<boolean> {
    const { HeadObjectCommand } = await load();
    const object = { Bucket: this.bucket.name, Key: key(hash) };
    try {
      await (await this.connect()).send(new HeadObjectCommand(object));
      return true;
    } catch (error) {
      return missing(error) !== null;
    }
  }

  private connect(): Promise<S3Client> {
    this.client ??= load().then(({ S3Client }) => {
      const { endpoint, region, accessKeyId, secretAccessKey } = this.bucket;
      return new S3Client({
        endpoint,
        region,
        credentials: { accessKeyId, secretAccessKey },
        forcePathStyle: true,
        // Older self-hosted stores do not know the newer checksum headers; our names are checksums already.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        maxAttempts: 3,
      });
    });
    return this.client;
  }
}

// Loaded when first needed: most installations keep files in a folder.
const load = () => import('@aws-sdk/client-s3');

const key = (hash: string): string => `${hash.slice(0, 2)}/${hash}`;

/** null for "no such object"; every other failure goes on. */
const missing = (error: unknown): null => {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 404) return null;
  throw error;
};
