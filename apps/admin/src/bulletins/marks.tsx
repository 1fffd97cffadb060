import { type BulletinStatus, bulletinStatuses } from '@luodi/domain';
import { WordChip } from '../kernel/parts/WordChip.js';

export const BulletinStatusChip = ({ status }: { status: BulletinStatus }) => (
  <WordChip
    words={bulletinStatuses}
    id={status}
    color={status === 'issued' ? 'success' : undefined}
  />
);
