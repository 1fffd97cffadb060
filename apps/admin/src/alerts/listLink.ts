/** The alert list with just these conditions. */
export const listLink = (filter: Record<string, string>): string =>
  `/alerts?filter=${encodeURIComponent(JSON.stringify(filter))}`;
