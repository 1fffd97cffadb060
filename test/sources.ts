import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const root = resolve(__dirname, '..');
const skipped = new Set(['node_modules', 'dist', 'generated', '.nx', '.luodi', '.git']);

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join('/')];
  });
const contents = new Map<string, string>();

/** The text of a file, named from the root. */
export const read = (file: string): string => {
  const known = contents.get(file) ?? readFileSync(join(root, file), 'utf8');
  contents.set(file, known);
  return known;
};

/** Everything we write that a compiler or Node reads. */
export const files = ['apps', 'libs', 'migrations', 'test', 'scripts']
  .flatMap((room) => walk(join(root, room)))
  .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
/** The typed ones that are no spec. */
export const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file));
export const among = (prefix: string): string[] =>
  sources.filter((file) => file.startsWith(prefix));
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
/** Those whose code, comments aside, holds the pattern. */
export const holding = (from: readonly string[], pattern: RegExp): string[] =>
  from.filter((file) => pattern.test(withoutComments(read(file))));
