import { Injectable } from '@nestjs/common';
import { Conditions } from '../kernel/list/conditions.js';
import { judgeBy, ProgressFigures } from '../progress/index.js';
import type { Chunk, ScanDay } from './scan-values.js';
import { underPlan } from './sources/families.js';

/** A project behind its year, as the scan takes it over. */
export interface PaceRow {
  lead_id: string;
  level: 'yellow' | 'red';
  numbers: object;
}

/** The year's pace of projects under construction, judged where plans are put beside reports. */
@Injectable()
export class PaceLights {
  constructor(private readonly figures: ProgressFigures) {}

  async of({ afterId, upToId }: Chunk, { today, pack }: ScanDay): Promise<PaceRow[]> {
    const conditions = new Conditions()
      .plain(underPlan)
      .add((at) => `t.id > ${at}::uuid`, afterId)
      .add((at) => `t.id <= ${at}::uuid`, upToId);
    const rows = await this.figures.of(conditions, { asOf: today, knownBy: today });
    const judge = judgeBy({ asOf: today, basis: 'evidenced' }, pack);
    return rows.flatMap((row) => {
      const { light, expectedPercent, donePercent } = judge([row]).pace;
      return light === 'yellow' || light === 'red'
        ? [{ lead_id: row.leadId, level: light, numbers: { expectedPercent, donePercent } }]
        : [];
    });
  }
}
