import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { ReportsModule } from '../reports/index.js';
import { SavedReportsController } from './saved-reports.controller.js';
import { SavedReportsJob } from './saved-reports.job.js';
import { SavedReports } from './saved-reports.service.js';

@Module({
  imports: [NoticesModule, ReportsModule],
  controllers: [SavedReportsController],
  providers: [SavedReports, SavedReportsJob],
})
export class SavedReportsModule {}
