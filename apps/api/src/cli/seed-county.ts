import { mayHoldDemo } from '../kernel/database/connect.js';
import { StartupError } from '../kernel/config/index.js';
import { seedDemo } from '../seed/seed-demo.js';
import { tell, withApp } from './with-app.js';

/** `luodi seed` */
export const seedCounty = ({ json }: { json?: boolean }): Promise<number> =>
  withApp(async ({ app, config, connected }) => {
    if (!mayHoldDemo(config, connected)) {
      throw new StartupError(
        '演示数据只能写入本机试用库：请去掉 DATABASE_URL，并把 HOST 设为 127.0.0.1。',
      );
    }
    const { password, accounts } = await seedDemo(app, config, tell);
    console.log(
      json
        ? JSON.stringify({ password, accounts })
        : `演示账号（密码 ${password}）：\n${accounts.join('\n')}`,
    );
    return 0;
  });
