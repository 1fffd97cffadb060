import { defaultRulePack as pack } from '../county/index.js';
import { judgeCause, type StallCause } from './index.js';

describe('久停滞的写明症结', () => {
  it.each<[string, string, StallCause | null, string]>([
    ['第九天可以不写', '2026-05-10', null, 'pass'],
    ['满十天要写', '2026-05-11', null, 'fail'],
    ['写了就行', '2026-05-11', 'land', 'pass'],
    ['写了以后再久也行', '2027-05-11', 'other', 'pass'],
  ])('%s', (_, today, cause, verdict) => {
    const [finding] = judgeCause({ today, openedOn: '2026-05-01', cause }, pack);
    expect(finding?.verdict).toBe(verdict);
  });
});
