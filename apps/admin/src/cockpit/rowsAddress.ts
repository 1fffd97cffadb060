/** The page of the console that lists the rows of a figure, by the path and conditions the API gives with it. */
export const rowsAddress = (rows: string): string => {
  const [path = '', query = ''] = (rows.split('#')[0] as string).split('?');
  const ranking = /^\/assessments\/([^/]+)\/ranking$/.exec(path);
  if (ranking) return `/assessments?${[`id=${ranking[1]}`, query].filter(Boolean).join('&')}`;
  if (path === '/reports/funnel/rows') return `/reports/rows?${query}`;
  if (path.endsWith('/rows')) return `${path}?${query}`;
  return `${path}?filter=${encodeURIComponent(JSON.stringify(filterOf(query)))}`;
};

/** As the lists hold it: several values of one condition are an array. */
const filterOf = (query: string): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [
      name,
      value.includes(',') ? value.split(',') : value,
    ]),
  );
