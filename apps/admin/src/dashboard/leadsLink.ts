/** The address of exactly the rows behind a figure. */
export const leadsLink = (filter: Record<string, unknown>): string =>
  `/leads?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1&perPage=25&sort=updatedAt&order=DESC`;
