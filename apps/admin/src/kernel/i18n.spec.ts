import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Phrases } from './i18n/define.js';
import { messagesOf, phraseFiles } from './i18n/messages.js';

const leaves = (tree: Phrases, path = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...leaves(value, `${path}${key}.`)],
    ),
  );

const zh = leaves(messagesOf('zh') as unknown as Phrases);
const en = leaves(messagesOf('en') as unknown as Phrases);
const places = (text: string) => [...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('中英文词条', () => {
  it('两种语言的键完全一致', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    expect(zh.size).toBeGreaterThan(500);
  });

  it('没有空词条', () => {
    const blank = [...zh, ...en].filter(([, text]) => text === '');
    expect(blank).toEqual([]);
  });

  it('本系统词条中的占位在两种语言里相同', () => {
    for (const file of phraseFiles) {
      const english = leaves(file.en);
      for (const [key, text] of leaves(file.zh)) {
        expect([key, places(text)]).toEqual([key, places(english.get(key) ?? '')]);
      }
    }
  });

  it('英文词条里没有漏译的中文', () => {
    const untranslated = [...en].filter(
      ([, text]) => /[\u4e00-\u9fff]/.test(text) && !/亿/.test(text),
    );
    expect(untranslated).toEqual([]);
  });

  it('页面里用到的键都有词条', () => {
    const known = new Set(zh.keys());
    const unknown = sourceFiles(join(__dirname, '..')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(usedKey)]
        .map(([, called, given]) => (called ?? given) as string)
        .filter((key) => !known.has(key))
        .map((key) => `${file.split('/src/')[1]}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });
});

// translate('a.b'), and texts handed to parts that translate them: label="a.b".
const usedKey =
  /translate\(\s*'([\w.-]+)'|(?:label|title|search|helperText|submitLabel)="([a-z_]+\.[\w.-]+)"/g;

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !/\.spec\./.test(entry.name) ? [path] : [];
  });
