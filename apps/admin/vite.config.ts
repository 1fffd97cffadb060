import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  root: here('.'),
  plugins: [react(), precompress()],
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
