import pg from 'pg';

const { builtins } = pg.types;
const utc = (text: string): string => text.replace(' ', 'T').replace(/\+00$/, 'Z');

const parsers: Record<number, (text: string) => unknown> = {
  // Money is integer yuan below 1e13, so a JavaScript number holds every bigint of ours exactly.
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: String,
  // Dates stay text: a Date object would move them with the server's zone.
  [builtins.DATE]: String,
  [builtins.TIMESTAMPTZ]: utc,
};

/** Column parsers for every connection: text wherever a conversion could lose something. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};
