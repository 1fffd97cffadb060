/** Whole yuan as the office reads it: 1.2 亿元, 3000 万元, 500 元. Exact: never rounded. */
export function formatYuan(yuan: number): string {
  if (yuan >= 1e8 && yuan % 1e4 === 0) return `${yuan / 1e8} 亿元`;
  return yuan >= 1e4 && yuan % 100 === 0 ? `${yuan / 1e4} 万元` : `${yuan} 元`;
}
