import { Injectable } from '@nestjs/common';
import {
  activeStages,
  type Assessment,
  type AssessedMetric,
  assessMetrics,
  type Peer,
  sheetKey,
  stageRank,
} from '@luodi/domain';
import type { Figures } from '@luodi/scoring';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

/**
 * The county's past projects, as numbers without names: those whose 正式签约 or a later stage is verified. Confidential
 * ones are left out for everybody, so that nobody's comparison gives one away.
 */
@Injectable()
export class PeersReadModel {
  constructor(private readonly db: Db) {}

  /** All but the lead compared. */
  async peers(leadId: string): Promise<Peer[]> {
    const rows = await this.db.query<Row>(past, [leadId, pastStages]);
    return rows.map(({ result, ...lead }) =>
      result
        ? { sheet: sheetKey(result), total: result.score.total, metrics: valuesOf(result.metrics) }
        : { sheet: null, total: null, metrics: valuesOf(assessMetrics(figuresOf(lead))) },
    );
  }
}

interface Row {
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  landMu: string | null;
  annualOutputYuan: number | null;
  annualTaxYuan: number | null;
  energyTce: string | null;
  energyBasis: 'calorific' | 'equivalent' | null;
  result: Assessment | null;
}

const pastStages = activeStages.filter((stage) => stageRank(stage) >= stageRank('contracted'));

// An energy figure without its basis compares with nothing.
const figuresOf = ({ energyTce, energyBasis, ...figures }: Omit<Row, 'result'>): Figures => ({
  ...figures,
  energyCalorificTce: energyBasis === 'calorific' ? energyTce : null,
  energyEquivalentTce: energyBasis === 'equivalent' ? energyTce : null,
});

const valuesOf = (metrics: readonly AssessedMetric[]): Peer['metrics'] =>
  Object.fromEntries(metrics.map(({ id, value }) => [id, value]));

const past = sql(
  'scores-past-projects',
  `select t.total_investment_yuan as "totalInvestmentYuan", t.fixed_asset_investment_yuan as "fixedAssetInvestmentYuan",
     t.land_mu as "landMu", t.annual_output_yuan as "annualOutputYuan", t.annual_tax_yuan as "annualTaxYuan",
     t.energy_tce as "energyTce", t.energy_basis as "energyBasis", s.result
   from lead t
   left join lateral (select s.result from pre_review r join score s on s.pre_review_id = r.id
     where r.lead_id = t.id and r.result is not null order by r.round desc, s.no desc limit 1) s on true
   where t.id <> $1 and t.merged_into_id is null and t.secrecy <> 'confidential'
     and t.stage = any($2) and t.verified_stage = any($2)`,
);
