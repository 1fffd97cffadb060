import pg from 'pg';
import { openCounty, password } from './county.mjs';
import { startChild } from './child.mjs';
import { benchFunnel } from './funnel.mjs';
import { explain } from './explain.mjs';
import { readOptions, usage } from './options.mjs';
import { machine, statementsPerRequest, table } from './report.mjs';
import { compare } from './rounds.mjs';
import { movesOf, scenarios } from './scenarios.mjs';
import { benchScoring } from './scoring.mjs';
import { inventStalled } from './stall-sql.mjs';
import { benchStall, stallTable } from './stall.mjs';

const closers = [];

/** Whatever was started is stopped and deleted, however the run ends. */
const close = async () => {
  for (const closer of closers.splice(0)) await closer().catch(console.error);
};

const bench = async (options) => {
  const say = options.json ? () => undefined : console.log;
  say(`① 造一个有 ${options.leads} 个项目的县…`);
  const county = await openCounty(options.leads, say);
  closers.unshift(county.close);
  say(`② 启动两个服务…\n   ${county.settings}`);
  const parties = await start(county, options);
  const asked = await prepareAll(parties, options);
  // Only now: what jobs say to PostgreSQL is no part of a request.
  if (options.jobs) await parties.ours.ask('work');
  say(
    `③ 交替测量：每项 ${options.rounds} 轮 × ${options.seconds} 秒，${options.connections} 个连接`,
  );
  const results = [];
  for (const one of asked) results.push(await measure(one, options, say));
  if (options.explain) await explainAll(county, asked, say);
  if (options.json) {
    const { settings } = county;
    console.log(JSON.stringify({ machine: machine(), settings, options, results }));
  } else say(`\n${machine()}\n\n${table(results)}`);
};

const prepareAll = async (parties, { only }) => {
  const wanted = scenarios.filter(
    ({ name }) => !only.length || only.some((start) => name.startsWith(start)),
  );
  const asked = [];
  for (const { prepare, ...about } of wanted) asked.push({ about, ...(await prepare(parties)) });
  return asked;
};

const measure = async ({ about, statements, ...sides }, options, say) => {
  const figures = await compare(sides, options);
  say(`   ${about.label}：${figures.ratio.toFixed(2)}`);
  return { ...about, ...figures, statements: statementsPerRequest(statements) };
};

/** The two servers, the sign-ins, and what the requests need to name. */
const start = async ({ appUrl, ownerUrl }, { cpuProf }) => {
  const profile = cpuProf ? ['--cpu-prof', `--cpu-prof-dir=${cpuProf}`] : [];
  const [ours, bare] = await Promise.all([
    openServer('./api-server.mjs', appUrl, profile),
    openServer('./bare-server.mjs', appUrl),
  ]);
  const hear = hearing(ours);
  return { ours, bare, cookies: await signInAll(ours.url), hear, ...(await pickRows(ownerUrl)) };
};

const signInAll = async (url) => ({
  hub: await signIn(url, 'hub'),
  staff: await signIn(url, 'staff'),
});

const openServer = async (script, appUrl, execArgv) => {
  const child = startChild(script, execArgv);
  closers.unshift(child.stop);
  return { ...child, url: await child.ask('open', { appUrl }), cpuMs: () => child.ask('cpuMs') };
};

const signIn = async (url, username) => {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`${username} 登录失败：${await answer.text()}`);
  return answer.headers.getSetCookie()[0].split(';')[0];
};

/** Sends one request alone and returns what our API said to PostgreSQL for it. */
const hearing =
  (ours) =>
  async ({ url, cookie, method, key, body }) => {
    await ours.ask('listen');
    const answer = await fetch(new URL(url, ours.url), {
      method,
      headers: {
        cookie,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': key } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const statements = await ours.ask('heard');
    if (!answer.ok) throw new Error(`${method} ${url}：${await answer.text()}`);
    return { statements, answer: await answer.json() };
  };

const pickRows = async (ownerUrl) => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query(rowsToAskFor)).rows[0];
  } finally {
    await client.end();
  }
};

const rowsToAskFor = `
  select (now() at time zone 'Asia/Shanghai')::date::text as today, (select id from company limit 1) as "companyId",
    array(select distinct recruiting_unit_id::text from lead) as "recruitingUnits",
    array(select id::text from lead order by no limit 200) as storied,
    array(select id::text from lead order by no desc limit 5000) as recent,
    array(select id::text from lead where stage = 'lead' and version = 1 and next_contact_on is not null
      order by no desc) as movable`;

const explainAll = async ({ appUrl }, asked, say) => {
  const shown = asked.filter(({ about }) => /^(list|search|record)/.test(about.name));
  for (const { about, statements } of shown) {
    say(`\n════ ${about.label}`);
    await explain(appUrl, statements.slice(0, 2).flat(), say);
  }
};

/** Has counties of its own, of two sizes, with a history of three years. */
const funnel = async (options) => {
  const say = options.json ? () => undefined : console.log;
  const openServers = async (county) => {
    const { ours, bare, ...parties } = await start(county, options);
    const stop = () => Promise.all([ours.stop(), bare.stop()]);
    return { ours, bare, ...parties, stop, signInAgain: () => signInAll(ours.url) };
  };
  const result = await benchFunnel(options, { say, closers, openServers, moves: movesOf });
  console.log(options.json ? JSON.stringify({ machine: machine(), result }) : `\n${machine()}`);
};

/** Needs neither database nor server: `--only scoring` is over in a minute. */
const scoring = (options) => {
  const result = benchScoring(options, options.json ? () => undefined : console.log);
  console.log(options.json ? JSON.stringify({ machine: machine(), result }) : `\n${machine()}`);
};

/** The scan of alerts, its own county and its own bound. */
const stall = async (options) => {
  const say = options.json ? () => undefined : console.log;
  say(`停滞扫描：${options.leads} 个项目，${options.rounds} 轮交替`);
  const county = await openCounty(options.leads, say, inventStalled);
  closers.unshift(county.close);
  const open = () => openServer('./api-server.mjs', county.appUrl);
  const result = await benchStall({ county, open, signIn, options, say });
  const told = options.json ? JSON.stringify({ machine: machine(), result }) : stallTable(result);
  console.log(options.json ? told : `\n${machine()}\n${county.settings}\n${told}`);
};

/** Asked for by `--only` and nothing else, these run on their own. */
const alone = { scoring, stall, funnel };

const end = async (code) => {
  await close();
  process.exit(code);
};

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
  } else {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end(130));
    const { minutes } = options;
    const giveUp = () => (console.error(`测量超过 ${minutes} 分钟，已中止。`), void end(1));
    setTimeout(giveUp, minutes * 60_000).unref();
    await ((options.only.length === 1 && alone[options.only[0]]) || bench)(options);
  }
  await end(0);
} catch (error) {
  console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error);
  await end(1);
}
