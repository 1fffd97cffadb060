import { Module } from '@nestjs/common';
import { TargetsModule } from '../targets/index.js';
import { FiscalFigures } from './fiscal-figures.service.js';
import { FiscalFiguresController } from './fiscal-figures.controller.js';
import { FiscalPaceReadModel } from './fiscal-pace.read-model.js';

@Module({
  imports: [TargetsModule],
  controllers: [FiscalFiguresController],
  providers: [FiscalFigures, FiscalPaceReadModel],
  exports: [FiscalFigures],
})
export class FiscalFiguresModule {}
