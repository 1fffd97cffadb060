import { Injectable } from '@nestjs/common';
import {
  assessProject,
  comparePeers,
  deliveryOf,
  sensitivityOf,
  sheetKey,
  taxSources,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { RulePacks } from '../rule-packs/index.js';
import { deliveredTaxes, type DeliveredTaxRow } from './delivered-taxes.js';
import { PeersReadModel } from './peers.read-model.js';
import type { ComparisonView, DeliveryView, SensitivityView } from './review-scores.view.js';
import { StoredReviews } from './stored-reviews.js';

/** What one pre-review's score rests on, where it stands, and what came of its promises. */
@Injectable()
export class ReviewScoresReadModel {
  constructor(
    private readonly db: Db,
    private readonly reviews: StoredReviews,
    private readonly past: PeersReadModel,
    private readonly packs: RulePacks,
  ) {}

  /** Reckoned under today's pack; the answer names the one the stored score was under. */
  async sensitivity(ctx: Ctx, id: string): Promise<SensitivityView> {
    const { inputs, scoreNo, scoredUnder } = await this.reviews.one(ctx, id);
    const pack = this.packs.on(ctx.today);
    return { scoreNo, scoredUnder, packVersion: pack.version, ...sensitivityOf(inputs, pack) };
  }

  async comparison(ctx: Ctx, id: string): Promise<ComparisonView> {
    const { leadId, inputs, result, scoreNo } = await this.reviews.one(ctx, id);
    const assessment = result ?? assessProject(inputs, this.packs.on(ctx.today));
    const past = await this.past.peers(leadId);
    const sheet = sheetKey(assessment);
    return { scoreNo, sheet, n: past.length, data: comparePeers(assessment, past) };
  }

  async delivery(ctx: Ctx, id: string): Promise<DeliveryView> {
    const { leadId, inputs } = await this.reviews.one(ctx, id);
    const proofs = await this.db.query<DeliveredTaxRow>(ofLead, [leadId]);
    return { sources: [...taxSources], ...deliveryOf(inputs, proofs) };
  }
}

const ofLead = sql(
  'scores-delivered-of-lead',
  `select source, "on", tax as "taxYuan" from (${deliveredTaxes}) d where lead_id = $1 order by "on" desc`,
);
