import autocannon from 'autocannon';

/** A server that has just started runs uncompiled JavaScript; both get to their pace first. */
const warmUpSeconds = 6;

/**
 * Measures both sides of a scenario in turns, so that whatever else the machine does meets both alike.
 * Returns `{ ours, bare, ratio }`: medians of the rounds, and the median of the rounds' throughput ratios.
 */
export const compare = async ({ ours, bare }, { rounds, seconds, connections }) => {
  const run = (side, duration) => load(side, { connections, duration });
  await run(ours, warmUpSeconds);
  await run(bare, warmUpSeconds);
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    const pair = {};
    const order = round % 2 ? ['bare', 'ours'] : ['ours', 'bare'];
    for (const name of order) pair[name] = await run({ ours, bare }[name], seconds);
    pairs.push(pair);
  }
  return {
    ours: medians(pairs.map((pair) => pair.ours)),
    bare: medians(pairs.map((pair) => pair.bare)),
    ratio: median(pairs.map((pair) => pair.ours.perSecond / pair.bare.perSecond)),
  };
};

/** One run of one side: throughput, times, and the server's own processor time a request. */
export const load = async (side, options) => {
  const before = await side.cpuMs();
  const { took, seconds } = await fire(side, options);
  return { ...figures(took, seconds), cpuMs: ((await side.cpuMs()) - before) / took.length };
};

const fire = ({ url, requests }, { connections, duration }) =>
  new Promise((resolve, reject) => {
    const took = [];
    const instance = autocannon(
      { url, requests, connections, duration, timeout: 30 },
      (error, result) => {
        if (error) reject(error);
        else if (result.errors || result.non2xx || !took.length)
          reject(new Error(`${url}${requests[0].path}：${whyNot(result)}`));
        else resolve({ took, seconds: result.duration });
      },
    );
    instance.on('response', (_client, _status, _bytes, ms) => took.push(ms));
  });

const whyNot = ({ errors, non2xx }) =>
  errors || non2xx
    ? `${non2xx} 次未成功，${errors} 次出错`
    : '一轮之内没有答完一次，请加大 --seconds';

const figures = (took, seconds) => {
  const sorted = Float64Array.from(took).sort();
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
  return { perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99) };
};

const medians = (rounds) =>
  Object.fromEntries(
    ['perSecond', 'p50', 'p99', 'cpuMs'].map((name) => [
      name,
      median(rounds.map((round) => round[name])),
    ]),
  );

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
