import { Module } from '@nestjs/common';
import { ScorePreviews } from './score-previews.service.js';
import { ScoresController } from './scores.controller.js';

@Module({ controllers: [ScoresController], providers: [ScorePreviews] })
export class ScoresModule {}
