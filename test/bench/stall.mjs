import autocannon from 'autocannon';
import pg from 'pg';
import { bareScan, emptyAlerts } from './stall-sql.mjs';

/** How long the list is asked while the scan goes on, and as long without it. */
const listSeconds = 10;

/**
 * The nightly scan beside the bare set-based statement of the same rules over the same rows: the first full run, the
 * steady state in which nothing has changed, and the list with the scan going on in another process.
 */
export const benchStall = async ({ county, open, signIn, options, say }) => {
  const owner = new pg.Client({ connectionString: county.ownerUrl });
  await owner.connect();
  try {
    const [worker, api] = [await open(), await open()];
    const results = await rounds({ owner, worker, options, say });
    const list = await listBeside({ api, worker, cookie: await signIn(api.url, 'hub'), owner });
    return { ...results, list };
  } finally {
    await owner.end();
  }
};

const rounds = async ({ owner, worker, options, say }) => {
  const took = { bareFirst: [], first: [], bareSteady: [], whole: [], steady: [], nextDay: [] };
  let last;
  for (let round = 0; round < options.rounds; round++) {
    const order = round % 2 ? [oursOnce, bareOnce] : [bareOnce, oursOnce];
    for (const side of order) last = (await side({ owner, worker, took })) ?? last;
    say(`   第 ${round + 1} 轮：${shown(took, round)}`);
  }
  const ratio = (ours, bare) => median(took[ours].map((ms, round) => ms / took[bare][round]));
  return {
    milliseconds: Object.fromEntries(Object.entries(took).map(([name, ms]) => [name, median(ms)])),
    firstRatio: ratio('first', 'bareFirst'),
    wholeRatio: ratio('whole', 'bareSteady'),
    steadyRatio: ratio('steady', 'bareSteady'),
    nextDayRatio: ratio('nextDay', 'bareSteady'),
    ...last,
  };
};

const bareOnce = async ({ owner, took }) => {
  await emptyAlerts(owner);
  took.bareFirst.push(await timed(() => owner.query(bareScan)));
  await owner.query('vacuum (analyze) alert, alert_event');
  took.bareSteady.push(await timed(() => owner.query(bareScan)));
};

const oursOnce = async ({ owner, worker, took }) => {
  await emptyAlerts(owner);
  const first = await worker.ask('scan');
  took.first.push(first.ms);
  await owner.query('vacuum (analyze) alert, alert_event');
  const whole = await worker.ask('scan', { kind: 'asked' });
  const steady = await worker.ask('scan');
  for (const again of [whole, steady])
    if (again.opened + again.closed + again.raised) throw new Error('再扫一遍不该有变化');
  const next = await worker.ask('scan', { days: 1 });
  took.whole.push(whole.ms);
  took.steady.push(steady.ms);
  took.nextDay.push(next.ms);
  return {
    ...{ rowsRead: first.rowsRead, opened: first.opened, rssMb: first.rssMb, idleMb: first.idleMb },
    ...{ nextDayRead: next.rowsRead, nextDayOpened: next.opened + next.raised },
  };
};

/** p99 of the leads' list without and with full scans going on in another process. */
const listBeside = async ({ api, worker, cookie, owner }) => {
  const ask = () => fire(`${api.url}/api/leads?perPage=25`, cookie);
  await ask();
  const without = await ask();
  let isOn = true;
  const scanning = (async () => {
    while (isOn) {
      await emptyAlerts(owner);
      await worker.ask('scan', { kind: 'asked' });
    }
  })();
  const beside = await ask();
  isOn = false;
  await scanning;
  return { without, beside, ratio: beside.p99 / without.p99 };
};

const fire = async (url, cookie) => {
  const { latency, requests, non2xx } = await autocannon({
    url,
    connections: 4,
    duration: listSeconds,
    headers: { cookie },
  });
  if (non2xx) throw new Error(`${url}：${non2xx} 次未成功`);
  return { p50: latency.p50, p99: latency.p99, perSecond: requests.average };
};

/** The lines a reader wants. */
export const stallTable = ({ milliseconds, list, ...one }) =>
  [
    `首次全量：我方 ${seconds(milliseconds.first)} 秒，单条语句 ${seconds(milliseconds.bareFirst)} 秒，比值 ${one.firstRatio.toFixed(2)}（目标 ≤ 1.20）`,
    `稳态（没有变化）：我方 ${seconds(milliseconds.steady)} 秒，单条语句 ${seconds(milliseconds.bareSteady)} 秒，比值 ${one.steadyRatio.toFixed(2)}（目标 ≤ 0.30）`,
    `次日（只看到期的）：${seconds(milliseconds.nextDay)} 秒，读 ${one.nextDayRead} 行，亮灯或转红 ${one.nextDayOpened} 条，比值 ${one.nextDayRatio.toFixed(2)}（目标 ≤ 0.30）`,
    `每周通盘重扫（没有变化）：${seconds(milliseconds.whole)} 秒，比值 ${one.wholeRatio.toFixed(2)}`,
    `读 ${one.rowsRead} 行，亮灯 ${one.opened} 条；进程内存 ${one.idleMb} → 最高 ${one.rssMb} MB`,
    `列表 p99：无扫描 ${list.without.p99} 毫秒，扫描中 ${list.beside.p99} 毫秒，比值 ${list.ratio.toFixed(2)}（目标 ≤ 1.50）`,
  ].join('\n');

const timed = async (work) => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const shown = (took, round) =>
  Object.entries(took)
    .map(([name, ms]) => `${name} ${seconds(ms[round])}`)
    .join('，');

const seconds = (ms) => (ms / 1000).toFixed(2);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
