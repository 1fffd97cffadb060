/** Resolves when the process is asked to stop; a second Ctrl-C stops it at once. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      console.log('\n正在停止，请稍候…');
      // A job or a request that never ends must not hold the office's machine for ever.
      setTimeout(() => process.exit(1), 15_000).unref();
      for (const signal of signals) process.once(signal, () => process.exit(1));
      resolve();
    };
    for (const signal of signals) process.once(signal, stop);
  });

const signals = ['SIGINT', 'SIGTERM'] as const;
