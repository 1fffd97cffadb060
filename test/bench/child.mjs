import { fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';

/** In a child: answers `{ id, ask, value }` of the parent by the function named `ask`; ends with the parent. */
export const answer = (doors) => {
  const all = { ...doors, cpuMs };
  process.on('message', async ({ id, ask, value }) => {
    try {
      process.send({ id, value: await all[ask](value) });
    } catch (error) {
      process.send({ id, error: error.stack ?? String(error) });
    }
  });
  process.on('disconnect', () => process.exit(0));
};

/** Processor time of this process so far: steadier than the clock on a machine that others use too. */
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Starts a script of this folder; its log goes where a service's log goes, not to the screen. */
export const startChild = (script, execArgv = []) => {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [], {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', openSync(devNull, 'w'), 'inherit', 'ipc'],
  });
  const waiting = new Map();
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(value);
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  void ended.then(() => waiting.forEach(({ reject }) => reject(new Error(`${script} ended`))));
  let last = 0;
  return {
    ask: (name, value) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        child.send({ id: last, ask: name, value });
      }),
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};
