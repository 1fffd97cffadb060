import { bringUpToDate } from '../kernel/database/up-to-date.js';
import { tell, withDatabase } from './with-app.js';

/** `luodi migrate` */
export const migrateDatabase = (): Promise<number> =>
  withDatabase(async (connected) => {
    await bringUpToDate(connected, tell);
    tell('数据库结构已是最新。');
    return 0;
  });
