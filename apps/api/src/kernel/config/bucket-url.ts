import { type Parser, url } from './parsers.js';

const example = 'https://访问密钥:秘密密钥@minio.example.gov.cn:9000/luodi-files?region=us-east-1';

export interface Bucket {
  endpoint: string;
  region: string;
  name: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The address of an S3-compatible bucket with its keys; one path part, the bucket. */
export const bucketUrl: Parser<string> = (value) => {
  const parsed = url(['https:', 'http:'], example)(value);
  if (!('value' in parsed)) return parsed;
  const { accessKeyId, secretAccessKey, name } = readBucketUrl(value);
  const fix = `请改为如 ${example}`;
  if (!/^[a-z0-9][a-z0-9.-]{1,62}$/.test(name)) {
    return { reason: '没有写桶名，或桶名不合规', fix };
  }
  return accessKeyId && secretAccessKey ? parsed : { reason: '没有写访问密钥和秘密密钥', fix };
};

/** The parts of such an address. */
export const readBucketUrl = (address: string): Bucket => {
  const { protocol, host, pathname, username, password, searchParams } = new URL(address);
  return {
    endpoint: `${protocol}//${host}`,
    region: searchParams.get('region') || 'us-east-1',
    name: pathname.replace(/^\/|\/$/g, ''),
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
  };
};
