import { Command } from 'commander';
import { doctor } from './cli/doctor.js';
import { importLedger, type ImportOptions } from './cli/import-ledger.js';
import { inviteUser, type InviteOptions } from './cli/invite-user.js';
import { migrateDatabase } from './cli/migrate-database.js';
import { rebuildFunnel } from './cli/rebuild-funnel.js';
import { seedCounty } from './cli/seed-county.js';

/** The command door: `npm run luodi -- <command>`. Resolves to the exit code. */
export const run = async (argv: string[]): Promise<number> => {
  let code = 0;
  const finish = async (work: Promise<number>): Promise<void> => {
    code = await work;
  };
  const luodi = new Command('luodi')
    .description('落地 Luodi 命令行')
    .showHelpAfterError('用 --help 查看用法');
  luodi.exitOverride();
  luodi
    .command('migrate')
    .description('把数据库结构更新到本版本（Bring the database to this version）')
    .action(() => finish(migrateDatabase()));
  luodi
    .command('seed')
    .description('写入演示县市（仅限本机试用库；Seed the demo county）')
    .option('--json', '以 JSON 输出结果')
    .action((options: { json?: boolean }) => finish(seedCounty(options)));
  luodi
    .command('import <file>')
    .description('导入招商台账 .xlsx（Import a ledger）')
    .option('--dry-run', '只检查，不写入')
    .option('--json', '以 JSON 输出检查结果')
    .option('--include-doubtful', '连同存疑的行一起导入')
    .action((file: string, options: ImportOptions) => finish(importLedger(file, options)));
  luodi
    .command('user:invite <username>')
    .description('生成一次性邀请链接；首个系统管理员由此产生（Invite a user）')
    .requiredOption('--name <name>', '姓名')
    .option('--role <role>', '岗位', 'sysadmin')
    .option('--county <name>', '县市名称（空库首次建立时用）')
    .option('--json', '以 JSON 输出结果')
    .action((username: string, options: InviteOptions) => finish(inviteUser(username, options)));
  luodi
    .command('funnel:rebuild')
    .description('由事件重建漏斗的区间与汇总（Rebuild the funnel from its events）')
    .option('--json', '以 JSON 输出结果')
    .action((options: { json?: boolean }) => finish(rebuildFunnel(options)));
  luodi
    .command('doctor')
    .description('检查运行环境（Check the installation）')
    .option('--json', '以 JSON 输出结果')
    .action((options: { json?: boolean }) => finish(doctor(options)));
  try {
    await luodi.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // Commander has already said what is wrong; help and version are no failure.
    const { exitCode } = error as { exitCode?: number };
    if (exitCode === undefined) throw error;
    return exitCode === 0 ? 0 : 2;
  }
  return code;
};
