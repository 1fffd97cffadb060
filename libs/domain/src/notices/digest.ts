/** One thing of a person's day. */
export interface DigestItem {
  state: 'overdue' | 'due' | 'waiting';
  title: string;
}

const states = [
  { id: 'overdue', label: '超期停滞' },
  { id: 'due', label: '到期' },
  { id: 'waiting', label: '等您办理' },
] as const;

/** How many things a digest names; the rest is counted and read in the inbox. */
const named = 8;

/** 每日摘要: how much of each, the most pressing first, and what it is. */
export function digestText(items: readonly DigestItem[]): { title: string; body: string } {
  const groups = states
    .map(({ id, label }) => ({ label, titles: items.filter(({ state }) => state === id) }))
    .filter(({ titles }) => titles.length);
  const counts = groups.map(({ label, titles }) => `${label} ${titles.length} 件`);
  const all = groups.flatMap(({ label, titles }) =>
    titles.map(({ title }) => `〔${label}〕${title}`),
  );
  const rest = all.length - named;
  return {
    title: `今日提醒：${counts.join('，')}`,
    body: [
      ...all.slice(0, named),
      ...(rest > 0 ? [`另有 ${rest} 件，请到“消息”里查看。`] : []),
    ].join('\n'),
  };
}
