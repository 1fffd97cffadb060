import { cpus, totalmem } from 'node:os';

/** One line on where it was measured; ratios travel, absolute figures do not. */
export const machine = () =>
  `${cpus().length} 核（${cpus()[0]?.model.trim() ?? '未知'}），内存 ${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.versions.node}`;

const heads = [
  '项目',
  '我方 次/秒',
  '裸 次/秒',
  '比值',
  '目标',
  'p50 毫秒',
  'p99 毫秒',
  '处理器 毫秒/请求',
  '语句/请求',
];

/** The results as a Markdown table; times are ours / bare. */
export const table = (results) => {
  const lines = results.map(({ label, ours, bare, ratio, target, statements }) => [
    label,
    ours.perSecond.toFixed(0),
    bare.perSecond.toFixed(0),
    ratio.toFixed(2),
    `≥ ${target.toFixed(2)} ${ratio >= target ? '达到' : '未到'}`,
    `${ours.p50.toFixed(1)} / ${bare.p50.toFixed(1)}`,
    `${ours.p99.toFixed(1)} / ${bare.p99.toFixed(1)}`,
    `${ours.cpuMs.toFixed(2)} / ${bare.cpuMs.toFixed(2)}`,
    statements,
  ]);
  return [heads, heads.map(() => '---'), ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
};

/**
 * How many statements one request sends, the session's and the transaction's own included: '4 + 3' for a pair. The
 * session is also marked as seen, once a minute.
 */
export const statementsPerRequest = (said) => {
  const counts = said.map((sent) => sent.filter(({ name }) => !isSeenMark(name)).length);
  return [...new Set(counts)].sort((a, b) => b - a).join(' + ');
};

const isSeenMark = (name) => name?.startsWith('session-mark') ?? false;
