/** 「2026.2」: the year, and the next number not taken in it. */
export function packVersionOf(year: string, taken: readonly string[]): string {
  const numbers = taken
    .map((version) => new RegExp(`^${year}\\.(\\d+)$`).exec(version)?.[1])
    .filter((number) => number !== undefined)
    .map(Number);
  return `${year}.${Math.max(0, ...numbers) + 1}`;
}
