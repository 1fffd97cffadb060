import { run } from './worker.js';
import { runAndExit } from './kernel/boot/run-and-exit.js';

await runAndExit(run);
