import { Module } from '@nestjs/common';
import { StageEvents } from './stage-events.js';

@Module({ providers: [StageEvents], exports: [StageEvents] })
export class StageEventsModule {}
