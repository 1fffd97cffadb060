import { StartupError } from '../config/index.js';

/** Runs a door to its end: 0 when it closed as asked, 1 with one clear line when it could not open. */
export const runAndExit = async (run: () => Promise<unknown>): Promise<never> => {
  try {
    await run();
    process.exit(0);
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error);
    process.exit(1);
  }
};
