import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.js';
import { PeerFiguresController } from './peer-figures.controller.js';
import { PeerFiguresReadModel } from './peer-figures.read-model.js';
import { PeerFigures } from './peer-figures.service.js';
import { PeerImports } from './peer-imports.service.js';
import { PeerGapsReadModel } from './peer-gaps.read-model.js';

@Module({
  imports: [AssessmentsModule],
  controllers: [PeerFiguresController],
  providers: [PeerFigures, PeerImports, PeerFiguresReadModel, PeerGapsReadModel],
  exports: [PeerFigures, PeerGapsReadModel],
})
export class PeerFiguresModule {}
