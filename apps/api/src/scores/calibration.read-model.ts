import { Injectable } from '@nestjs/common';
import { plain, sheetKey, type Assessment, type TaxSource, taxSources } from '@luodi/domain';
import { calibration, leastPairs, taxPerMu } from '@luodi/scoring';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import type { CalibrationView } from './calibration.view.js';
import { deliveredTaxes } from './delivered-taxes.js';

/** Did the scores foretell the tax? The deciding score of each project against the tax per mu that was proven. */
@Injectable()
export class CalibrationReadModel {
  constructor(private readonly db: Db) {}

  async calibration(ctx: Ctx): Promise<CalibrationView> {
    const scope = visibleLeads(ctx, new Conditions());
    const statement = plannedByValue('scores-calibration', decided(scope.where));
    const rows = await this.db.query<Row>(statement, scope.values);
    const data = rows.map(present);
    const pairs = data.map(({ total, deliveredTaxPerMu }) => ({ score: total, deliveredTaxPerMu }));
    const sources = taxSources.map(({ id, label }) => ({
      id,
      label,
      n: data.filter(({ source }) => source === id).length,
    }));
    return { ...plain(calibration(pairs)), leastPairs, sources, data };
  }
}

interface Row {
  leadId: string;
  leadName: string;
  preReviewId: string;
  landMu: string | null;
  total: string | null;
  result: Pick<Assessment, 'sheet'>;
  source: TaxSource | null;
  on: string | null;
  taxYuan: number | null;
}

const present = ({ landMu, taxYuan, result, ...row }: Row): CalibrationView['data'][number] => ({
  ...row,
  sheet: sheetKey(result),
  deliveredTaxPerMu: taxPerMu(taxYuan, landMu)?.toFixed() ?? null,
});

/** The latest decided review of every lead in scope, the score it was decided on, the best proof of its tax. */
const decided = (where: string): string => `
  select t.id as "leadId", t.name as "leadName", r.id as "preReviewId", t.land_mu as "landMu",
    s.total, s.result, d.source, d."on", d.tax as "taxYuan"
  from lead t
  join lateral (select id from pre_review where lead_id = t.id and status = 'decided'
    order by round desc limit 1) r on true
  join lateral (select s.total, s.result from score s
    left join pre_review_decision x on x.pre_review_id = s.pre_review_id
    where s.pre_review_id = r.id order by (s.id = x.score_id) desc nulls last, s.no desc limit 1) s on true
  left join lateral (select source, "on", tax from (${deliveredTaxes}) p where p.lead_id = t.id
    order by (source = 'tax_record') desc, "on" desc limit 1) d on true
  where ${where}
  order by t.name, t.id`;
