import { dropDraft, keepDraft, keptDrafts, wipeDrafts } from './keptDrafts.js';

const stored: Record<string, string> = {};
const storage = Object.defineProperties(stored, {
  getItem: { value: (key: string) => stored[key] ?? null },
  setItem: { value: (key: string, text: string) => void (stored[key] = text) },
  removeItem: { value: (key: string) => void delete stored[key] },
});

const draft = (clientKey: string, aim = '') => ({
  clientKey,
  values: { aim },
  keptAt: '2026-03-05T09:30:00.000Z',
  isReady: false,
});

describe('留在本机的草稿', () => {
  beforeAll(() => Object.assign(globalThis, { localStorage: storage }));
  afterEach(wipeDrafts);

  it('同一份再存一次还是一份，内容是后一次的', () => {
    keepDraft('trips', 'a', draft('k1', '先'));
    keepDraft('trips', 'a', draft('k1', '后'));
    expect(keptDrafts('trips', 'a')).toEqual([draft('k1', '后')]);
  });

  it('各人的各存各的，送达一份只去掉那一份', () => {
    keepDraft('trips', 'a', draft('k1'));
    keepDraft('trips', 'a', draft('k2'));
    keepDraft('trips', 'b', draft('k3'));
    dropDraft('trips', 'a', 'k1');
    expect(keptDrafts('trips', 'a')).toEqual([draft('k2')]);
    expect(keptDrafts('trips', 'b')).toEqual([draft('k3')]);
  });

  it('放不下的如实说没有存下，原来的还在', () => {
    keepDraft('trips', 'a', draft('k1', '原来的'));
    expect(keepDraft('trips', 'a', draft('k1', '长'.repeat(500_001)))).toBe(false);
    expect(keptDrafts('trips', 'a')).toEqual([draft('k1', '原来的')]);
  });

  it('退出登录后一份不留', () => {
    keepDraft('trips', 'a', draft('k1'));
    wipeDrafts();
    expect(keptDrafts('trips', 'a')).toEqual([]);
  });
});
