import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rollup } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes .br and .gz beside every text asset, so the server never compresses at request time. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
      const source = readFileSync(join(assets, name));
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(source));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(source, { level: 9 }));
    }
  },
});

type Bundle = Rollup.OutputBundle;

const source = here('shell-worker.js');
/** What must open without network beside the page itself, as the sources are called. */
const pages = ['/trips/form/TripCreate.tsx', '/trips/TripList.tsx'];

/** Writes the worker with the names of the parts it keeps, as this build called them. */
const shellWorker = (): Plugin => ({
  name: 'shell-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const parts = partsOf(bundle);
    const version = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
    const text = readFileSync(source, 'utf8')
      .replaceAll('__SHELL__', JSON.stringify(parts))
      .replaceAll('__VERSION__', JSON.stringify(version));
    this.emitFile({ type: 'asset', fileName: 'shell-worker.js', source: text });
  },
});

/** The entry, the named pages and all they import at once, with their styles. */
const partsOf = (bundle: Bundle): string[] => {
  const wanted = Object.values(bundle).filter(
    (part) =>
      part.type === 'chunk' &&
      (part.isEntry || pages.some((page) => part.facadeModuleId?.endsWith(page))),
  );
  const names = new Set<string>();
  for (const { fileName } of wanted) collect(bundle, fileName, names);
  return [...names].sort().map((name) => `/${name}`);
};

const collect = (bundle: Bundle, name: string, names: Set<string>): void => {
  const part = bundle[name];
  if (names.has(name) || !part) return;
  names.add(name);
  if (part.type !== 'chunk') return;
  part.viteMetadata?.importedCss.forEach((file) => names.add(file));
  part.imports.forEach((file) => collect(bundle, file, names));
};

export default defineConfig({
  root: here('.'),
  plugins: [react(), precompress(), shellWorker()],
  resolve: {
    alias: {
      // The sources, not the built libraries: the console needs no build order.
      '@luodi/domain': here('../../libs/domain/src/index.ts'),
      '@luodi/scoring': here('../../libs/scoring/src/index.ts'),
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      treeshake: {
        // Pure libraries: what no screen imports (pinyin tables, above all) must not ship.
        moduleSideEffects: (id) => !/libs\/(domain|scoring)\/|pinyin-pro/.test(id),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
