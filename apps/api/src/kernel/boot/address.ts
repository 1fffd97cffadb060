import { createServer } from 'node:net';
import { type Config, StartupError } from '../config/index.js';

/** Tries the address before anything slow is started; throws one clear line when it cannot be had. */
export const checkAddress = (config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(explainListenError(error, config)));
    probe.listen({ host: config.host, port: config.port }, () => probe.close(() => resolve()));
  });

/** A failed listen in one line that says what to do. */
export const explainListenError = (error: unknown, { host, port }: Config): unknown => {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE') {
    return new StartupError(
      `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES')
    return new StartupError(`没有权限使用端口 ${port}，请换用 1024 以上的端口。`);
  if (code === 'EADDRNOTAVAIL') return new StartupError(`本机没有地址 ${host}，请检查 HOST 设置。`);
  return error;
};
