/** A condition on a unit column: the unit placed at `at`, or one under it. */
export const isUnder = (column: string, at: string): string => `${column} = any(array(
  with recursive below as (select ${at}::uuid as id
    union select unit.id from unit join below on unit.parent_id = below.id) select id from below))`;
