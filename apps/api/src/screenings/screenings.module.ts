import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { ScreeningsController } from './screenings.controller.js';
import { ScreeningsReadModel } from './screenings.read-model.js';
import { ScreeningsService } from './screenings.service.js';

@Module({
  imports: [LeadsModule],
  controllers: [ScreeningsController],
  providers: [ScreeningsService, ScreeningsReadModel],
})
export class ScreeningsModule {}
