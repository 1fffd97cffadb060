import { resolve } from 'node:path';
import { type FileReport, importFile } from '../imports/index.js';
import { mayHoldDemo } from '../kernel/database/connect.js';
import { StartupError } from '../kernel/config/index.js';
import { Problem } from '../kernel/errors/problem.js';
import { seedDemo } from '../seed/seed-demo.js';
import { progressBar } from './progress.js';
import { tell, withApp } from './with-app.js';

export interface ImportOptions {
  dryRun?: boolean;
  json?: boolean;
  includeDoubtful?: boolean;
}

/** `luodi import`: exit 0 when the ledger was read and reported on, whatever its faults; 1 when it could not be. */
export const importLedger = (file: string, options: ImportOptions): Promise<number> =>
  withApp(async ({ app, config, connected }) => {
    // The trial county's units must be there before a ledger can name them.
    if (mayHoldDemo(config, connected)) await seedDemo(app, config, tell);
    const bar = progressBar('检查');
    try {
      const report = await importFile(app, {
        // npm runs us in the repository; the file is meant from where the user is.
        path: resolve(process.env.INIT_CWD ?? process.cwd(), file),
        dryRun: options.dryRun ?? false,
        includeDoubtful: options.includeDoubtful,
        onProgress: (done, total) => bar.update(done, total),
      });
      bar.stop();
      if (options.json) console.log(JSON.stringify(report));
      else print(report);
      return 0;
    } catch (error) {
      bar.stop();
      throw explained(error, file);
    }
  });

const explained = (error: unknown, file: string): unknown => {
  if (error instanceof Problem) return new StartupError(error.detail);
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? new StartupError(`没有找到文件 ${file}`) : error;
};

const print = ({ rows, importable, faulty, doubtful, result }: FileReport): void => {
  console.log(`共 ${rows} 行，可导入 ${importable} 行。`);
  for (const [title, cells] of [
    ['有错，不能导入', faulty],
    ['存疑，请核对', doubtful],
  ] as const) {
    if (cells.length) console.log(`\n${title}：`);
    for (const { row, no, label, value, reason, fix } of cells) {
      console.log(
        `  第 ${row} 行（序号 ${no ?? '—'}）${label}「${value ?? ''}」：${reason}。${fix}。`,
      );
    }
  }
  if (result) {
    const { created, skipped, doubtful: waiting } = result;
    console.log(
      `\n已导入 ${created} 个项目，跳过已在库的 ${skipped} 行，存疑未导入 ${waiting} 行。`,
    );
  }
};
