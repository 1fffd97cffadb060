import { Injectable } from '@nestjs/common';
import { indicatorLabel } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm } from '../kernel/errors/problem.js';
import type { EnterPeerFigure } from './peer-figure.dto.js';

/** Figures of other counties, typed from a document that is named; only added to. */
@Injectable()
export class PeerFigures {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  enter(ctx: Ctx, { county, indicator, figure, asOf, source }: EnterPeerFigure): Promise<string> {
    if (asOf > ctx.today) {
      const reason = `截止日 ${asOf} 还没有到`;
      throw invalidForm([{ field: 'asOf', value: asOf, reason, fix: '核对通报的截止日' }]);
    }
    return this.db.tx(async () => {
      const values = [county, indicator, figure, asOf, source, ctx.actor.userId];
      const row = await this.db.one<{ id: string; version: number }>(insert, values);
      const { id, version } = row as { id: string; version: number };
      await this.audit.record(ctx, {
        ...{ action: 'peer-figure.enter', subjectType: 'peer-figure', subjectId: id },
        subjectLabel: `${county} ${indicatorLabel(indicator)}`,
        after: { figure, asOf, source, version },
      });
      return id;
    });
  }
}

const insert = sql(
  'peer-figure-insert',
  `insert into peer_figure (county, indicator, figure, as_of_on, source, entered_by, recorded_at, version)
   select $1, $2, $3, $4, $5, $6, now(), 1 + coalesce(max(version), 0) from peer_figure
   where county = $1 and indicator = $2 and as_of_on = $4 returning id, version`,
);
