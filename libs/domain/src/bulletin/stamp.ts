import type { BulletinStatus } from './figures.js';

interface Stamped {
  asOf: string;
  knownBy: string;
  digest: string;
  status: BulletinStatus;
}

/** What every page carries: cut-off, knowledge, basis, and the first digits of the figures' digest. */
export function bulletinStamp({ asOf, knownBy, digest, status }: Stamped): string {
  return `${status === 'draft' ? '草稿  ' : ''}数据截至 ${asOf}  按 ${knownBy} 所知  已核验口径  摘要 ${digest.slice(0, 12)}`;
}
