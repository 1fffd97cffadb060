import type { Db } from '../../kernel/database/db.js';
import { plannedByValue, sql } from '../../kernel/database/sql.js';

/** Rows of a statement that reads the spans through, shared out over the cores. */
export const readSpans = <T>(
  db: Db,
  name: string,
  { text, values }: { text: string; values: readonly unknown[] },
): Promise<T[]> =>
  db.tx(async () => {
    await db.query(readTogether);
    return db.query<T>(plannedByValue(name, text), values);
  });

/**
 * How days and knowledge hang together is not known to the planner: it expects three times the spans there are, and
 * would not share the reading out for fear of handing them over.
 */
const readTogether = sql('funnel-read-together', 'set local parallel_tuple_cost = 0.01');
