import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { PreReviewDecisions } from './pre-review-decisions.js';
import { PreReviewStore } from './pre-review-store.js';

@Module({
  imports: [LeadsModule],
  providers: [PreReviewStore, PreReviewDecisions],
  exports: [PreReviewStore, PreReviewDecisions],
})
export class PreReviewsModule {}
