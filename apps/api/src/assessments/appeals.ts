import { Injectable } from '@nestjs/common';
import type { ScorePart } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

/** Which cells an appeal holds where they were. */
@Injectable()
export class Appeals {
  constructor(private readonly db: Db) {}

  /** By unit, then by item: the part as it stood before the appeal, of appeals open at an instant. */
  async frozenCells(
    assessmentId: string,
    before: string,
  ): Promise<Map<string, Record<string, ScorePart>>> {
    const rows = await this.db.query<Frozen>(frozen, [assessmentId, before]);
    const byUnit = new Map<string, Record<string, ScorePart>>();
    for (const { id, unitId, itemId, part } of rows)
      byUnit.set(unitId, { ...byUnit.get(unitId), [itemId]: { ...part, frozenBy: id } });
    return byUnit;
  }
}

interface Frozen {
  id: string;
  unitId: string;
  itemId: string;
  part: ScorePart;
}

const frozen = sql(
  'appeal-frozen',
  `select id, unit_id as "unitId", item_id as "itemId", kept_part as part from assessment_appeal
   where assessment_id = $1 and recorded_at < $2::timestamptz
     and (decided_at is null or decided_at >= $2::timestamptz)`,
);
