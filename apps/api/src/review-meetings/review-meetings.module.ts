import { Module } from '@nestjs/common';
import { PreReviewsModule } from '../pre-reviews/index.js';
import { Agenda } from './agenda.js';
import { Ballots } from './ballots.js';
import { BallotsService } from './ballots.service.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsService } from './documents/documents.service.js';
import { DossiersReadModel } from './dossiers.read-model.js';
import { MeetingMembers } from './meeting-members.js';
import { MeetingStore } from './meeting-store.js';
import { Recusals } from './recusals.js';
import { ResultsService } from './results.service.js';
import { ReviewItemsController } from './review-items.controller.js';
import { ReviewMeetingsController } from './review-meetings.controller.js';
import { ReviewMeetingsReadModel } from './review-meetings.read-model.js';
import { ReviewMeetingsService } from './review-meetings.service.js';
import { VotesService } from './votes.service.js';

@Module({
  imports: [PreReviewsModule],
  controllers: [ReviewMeetingsController, ReviewItemsController, DocumentsController],
  providers: [
    MeetingStore,
    MeetingMembers,
    Agenda,
    Ballots,
    Recusals,
    ReviewMeetingsService,
    VotesService,
    BallotsService,
    ResultsService,
    ReviewMeetingsReadModel,
    DossiersReadModel,
    DocumentsService,
  ],
  exports: [ReviewMeetingsReadModel],
})
export class ReviewMeetingsModule {}
