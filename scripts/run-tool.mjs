import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { ClearError, root } from './ensure-installed.mjs';

/** Errors of the program that are told completely by their message. */
const clearNames = ['StartupError', 'ConfigError'];

/** Path of a script inside an installed package, as seen from one of our workspaces. */
export function toolPath(name, script, workspace = '.') {
  const from = createRequire(join(root, workspace, 'package.json'));
  return join(dirname(from.resolve(`${name}/package.json`)), script);
}

/** Runs Node on a script and keeps what it prints: `{ code, output }`. */
export function capture(args, { cwd = root, env = {} } = {}) {
  return runCaptured(process.execPath, args, { cwd, env });
}

/** Runs a command and keeps what it prints: `{ code, output }`. */
export function runCaptured(command, args, { cwd = root, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs Node on a script with our terminal; its exit code. Signals sent to us are passed on. */
export function passThrough(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Runs the body of a script; a failure is told in its own words and ends with exit code 1. */
export function main(body) {
  process.chdir(root);
  body().then(
    (code) => process.exit(typeof code === 'number' ? code : (process.exitCode ?? 0)),
    (error) => {
      const isClear = error instanceof ClearError || clearNames.includes(error?.name);
      console.error(isClear ? error.message : error);
      process.exit(1);
    },
  );
}
