import { Module } from '@nestjs/common';
import { CalibrationReadModel } from './calibration.read-model.js';
import { PeersReadModel } from './peers.read-model.js';
import { RankingReadModel } from './ranking.read-model.js';
import { ReviewScoresController } from './review-scores.controller.js';
import { ReviewScoresReadModel } from './review-scores.read-model.js';
import { ScorePreviews } from './score-previews.service.js';
import { ScoresController } from './scores.controller.js';
import { StoredReviews } from './stored-reviews.js';

@Module({
  controllers: [ScoresController, ReviewScoresController],
  providers: [
    CalibrationReadModel,
    PeersReadModel,
    RankingReadModel,
    ReviewScoresReadModel,
    ScorePreviews,
    StoredReviews,
  ],
})
export class ScoresModule {}
