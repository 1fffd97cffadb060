import { parseArgs } from 'node:util';

const known = {
  leads: { type: 'string', default: '100000' },
  seconds: { type: 'string', default: '4' },
  rounds: { type: 'string', default: '3' },
  connections: { type: 'string', default: '16' },
  minutes: { type: 'string', default: '30' },
  only: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  jobs: { type: 'boolean', default: false },
  'cpu-prof': { type: 'string', default: '' },
  help: { type: 'boolean', default: false },
};

export const usage = `npm run bench -- [选项]
  --leads N        项目数，默认 100000
  --connections N  并发连接数，默认 16
  --seconds N      每轮秒数，默认 4
  --rounds N       每项两边各测几轮，默认 3
  --minutes N      最多测几分钟，默认 30；一百万个项目要更久
  --only a,b       只测名字以 a、b 开头的项；--only scoring 只测评分，不开数据库；--only stall 只测停滞扫描；
                   --only funnel 只测漏斗，造两个县
  --jobs           接口进程同时跑后台任务（与 npm start 相同）
  --explain        打印列表与检索语句的执行计划
  --cpu-prof DIR   接口进程退出时把 CPU 剖析写入 DIR
  --json           以 JSON 输出结果`;

/** The command line as numbers and flags; throws one line on what cannot be read. */
export const readOptions = (args) => {
  const { values } = parseArgs({ args, options: known });
  const whole = (name) => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number > 0) return number;
    const message = `--${name} 应为正整数，现在是“${values[name]}”。`;
    throw Object.assign(new Error(message), { code: 'ERR_PARSE_ARGS_VALUE' });
  };
  return {
    ...values,
    cpuProf: values['cpu-prof'],
    only: values.only.split(',').filter(Boolean),
    leads: whole('leads'),
    seconds: whole('seconds'),
    rounds: whole('rounds'),
    connections: whole('connections'),
    minutes: whole('minutes'),
  };
};
