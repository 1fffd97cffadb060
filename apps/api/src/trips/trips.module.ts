import { Module } from '@nestjs/common';
import { TripFacts } from './trip.facts.js';
import { TripHistory } from './trip-history.js';
import { TripJudge } from './trip-judge.js';
import { TripReferences } from './trip-references.js';
import { TripStore } from './trip-store.js';
import { TripsController } from './trips.controller.js';
import { TripsReadModel } from './trips.read-model.js';
import { TripsService } from './trips.service.js';

@Module({
  controllers: [TripsController],
  providers: [
    TripStore,
    TripHistory,
    TripFacts,
    TripJudge,
    TripReferences,
    TripsReadModel,
    TripsService,
  ],
})
export class TripsModule {}
