import { randomUUID } from 'node:crypto';
import { URLSearchParams } from 'node:url';
import pg from 'pg';
import { openCounty } from './county.mjs';
import { inventHistory, inventScheme } from './funnel-history.mjs';
import { load } from './rounds.mjs';

/** A size beside the one asked for, so that a growth can be told. */
const sizesFor = (leads) => [Math.min(30_000, Math.round(leads * 0.3)), leads];

/**
 * The as-of funnel with the same day last year, at two sizes: any day by what is known now beside the bare checkpoint
 * and deltas statements, any (D, K) beside a plain sequential scan of the spans for both cut-offs; then what the marks
 * cost a stage move.
 */
export const benchFunnel = async (options, { say, closers, openServers, moves }) => {
  const results = [];
  for (const leads of sizesFor(options.leads)) {
    say(`漏斗：造一个有 ${leads} 个项目的县…`);
    const county = await openCounty(leads, say, inventHistory);
    closers.unshift(county.close);
    results.push(await atSize({ leads, county, options }, { say, openServers, moves }));
  }
  const [small, large] = results;
  const exponent = (name) =>
    Math.log(large[name].ours / small[name].ours) / Math.log(large.leads / small.leads);
  const growth = Object.fromEntries(Object.keys(labels).map((name) => [name, exponent(name)]));
  const told = Object.entries(growth).map(([name, one]) => `${labels[name]} ${one.toFixed(2)}`);
  say(`增长指数（${small.leads} → ${large.leads}）：${told.join('；')}`);
  return { results, growth };
};

/** What is measured, each beside the statements that fetch its figures; any (D, K) beside a plain scan. */
const labels = {
  now: '任意一天、按现在所知，与检查点加增量的语句相比',
  anyTime: '任意（D, K），与区间表的顺序扫描相比',
  byUnit: '按单位分列、含停留中位，与区间表的一次顺序扫描相比',
  ranking: '考核排名，与它的语句相比',
  cockpit: '驾驶舱，与它的语句相比',
};

const atSize = async ({ leads, county, options }, { say, openServers, moves }) => {
  const owner = new pg.Client({ connectionString: county.ownerUrl });
  // A run that failed takes its database away first: how it failed is what is wanted to be known.
  owner.on('error', () => undefined);
  await owner.connect();
  const opened = await openServers(county);
  const started = Date.now();
  await opened.ours.ask('rebuildFunnel');
  const rebuildSeconds = (Date.now() - started) / 1000;
  // A big county is folded for longer than an idle session lasts.
  const parties = { ...opened, cookies: await opened.signInAgain() };
  await owner.query('vacuum (analyze)');
  const [{ events, spans, monthRows, size }] = (await owner.query(sizes)).rows;
  say(
    `   ${leads} 个项目，${events} 条阶段事件：${spans} 个区间（${size}），汇总 ${monthRows} 行，重建 ${rebuildSeconds.toFixed(0)} 秒`,
  );
  const scheme = await inventScheme(owner);
  const sides = {
    now: await known(parties, funnelsOf(parties.today), isFunnel),
    anyTime: await scanned(parties, { yearsAgo: [0, 1] }),
    byUnit: await scanned(parties, { by: 'unit', yearsAgo: [0] }),
    ranking: await known(parties, [`/api/assessments/${scheme}/ranking`], isFigure),
    cockpit: await known(parties, ['/api/cockpit'], isFigure),
  };
  const measured = {};
  for (const [name, label] of Object.entries(labels)) {
    measured[name] = await compare(sides[name], options);
    tell(say, label, measured[name]);
  }
  const upkeep = await upkeepOf({ owner, parties, options, moves });
  say(
    `   推进阶段：有标记 ${upkeep.marked.toFixed(0)} 次/秒，无标记 ${upkeep.bare.toFixed(0)}，损失 ${upkeep.lostPercent.toFixed(1)}%`,
  );
  await owner.end();
  await parties.stop();
  return { leads, events, spans, rebuildSeconds, ...measured, upkeep };
};

const tell = (say, label, { ours, bare, ratio }) =>
  say(`   ${label}：${ours.toFixed(1)} / ${bare.toFixed(1)} 毫秒，${ratio.toFixed(2)} 倍`);

const sizes = `select (select count(*)::int from lead_stage_event) as events,
  (select count(*)::int from funnel_span) as spans, (select count(*)::int from funnel_month) as "monthRows",
  pg_size_pretty(pg_total_relation_size('funnel_span')) as size`;

const funnelsOf = (today) =>
  [0, 40, 100, 200, 333].map((ago) => funnelOf({ asOf: shift(today, -ago) }));
const funnelOf = (question) => `/api/reports/funnel?${new URLSearchParams(question)}`;
/** Who asks is no figure. */
const isFigure = ({ text }) => /select/.test(text) && !/session/.test(text);
const isFunnel = ({ text }) => /funnel_month|funnel_span/.test(text) && /select/.test(text);
const shift = (day, days) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Our requests, and the bare server with just the statements that fetch the figures. */
const known = async ({ ours, bare, hear, cookies }, urls, isKept) => {
  const cookie = cookies.hub;
  const plan = randomUUID();
  const said = [];
  for (const url of urls) {
    const { statements } = await hear({ url, cookie, method: 'GET' });
    said.push(statements.filter(isKept));
  }
  await bare.ask('learn', { [plan]: said });
  return sidesOf({ ours, bare, urls, plan, cookie });
};

const sidesOf = ({ ours, bare, urls, plan, cookie }) => ({
  ours: { ...ours, requests: urls.map((path) => ({ path, headers: { cookie } })) },
  bare: { ...bare, requests: urls.map((_, place) => ({ path: `/${plan}/${place}` })) },
});

/** As of and known by two different days, beside a plain scan for every year the answer reads the spans of. */
const scanned = async ({ ours, bare, cookies, today }, { yearsAgo, ...question }) => {
  const questions = [60, 150, 300].map((ago) => ({
    ...question,
    asOf: shift(today, -ago),
    // Middles of a breakdown are asked by what is known now, where the figures beside them come from roll-ups.
    ...(question.by ? {} : { knownBy: shift(today, 30 - ago) }),
  }));
  const urls = questions.map(funnelOf);
  const plan = randomUUID();
  const scans = questions.map(({ asOf, knownBy = today }) =>
    yearsAgo.map((years) => ({
      name: 'bench-scan',
      text: `select count(*), sum(total_investment_yuan) from funnel_span where valid_from <= $1::date
        and valid_to > $1::date and known_from < $2::timestamptz and known_to >= $2::timestamptz`,
      values: [shift(asOf, -365 * years), `${shift(knownBy, 1 - 365 * years)} 00:00:00+08`],
    })),
  );
  await bare.ask('learn', { [plan]: scans });
  return sidesOf({ ours, bare, urls, plan, cookie: cookies.hub });
};

/** Medians of the rounds, one request at a time: what one leader waits. `ratio`: how many times the bound. */
const compare = async ({ ours, bare }, { rounds, seconds }) => {
  const run = async (side) => (await load(side, { connections: 1, duration: seconds })).p50;
  await run(ours);
  await run(bare);
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    const pair = {};
    for (const name of round % 2 ? ['bare', 'ours'] : ['ours', 'bare'])
      pair[name] = await run({ ours, bare }[name]);
    pairs.push(pair);
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    bare: median(pairs.map((pair) => pair.bare)),
    ratio: median(pairs.map((pair) => pair.ours / pair.bare)),
  };
};

const marks = ['lead_stage_event', 'lead_figure'];

/** The same verb with and without the triggers that mark a lead as changed, in turns. */
const upkeepOf = async ({ owner, parties, options, moves }) => {
  // A county has only so many young leads to move.
  const { rounds, connections } = options;
  const seconds = Math.min(options.seconds, 2);
  const side = await moves(parties);
  const pairs = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = {};
    for (const name of round % 2 ? ['bare', 'marked'] : ['marked', 'bare']) {
      const verb = name === 'marked' ? 'enable' : 'disable';
      for (const table of marks)
        await owner.query(`alter table ${table} ${verb} trigger ${table}_marks_funnel`);
      pair[name] = (await load(side, { connections, duration: seconds })).perSecond;
    }
    // The first round only warms up.
    if (round) pairs.push(pair);
  }
  for (const table of marks)
    await owner.query(`alter table ${table} enable trigger ${table}_marks_funnel`);
  return {
    marked: median(pairs.map((pair) => pair.marked)),
    bare: median(pairs.map((pair) => pair.bare)),
    lostPercent: median(pairs.map((pair) => 100 * (1 - pair.marked / pair.bare))),
  };
};

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
