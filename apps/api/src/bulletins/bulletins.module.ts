import { Module } from '@nestjs/common';
import { PeerFiguresModule } from '../peer-figures/index.js';
import { ReportsModule } from '../reports/index.js';
import { BulletinFiguresOf } from './bulletin-figures.js';
import { BulletinsController } from './bulletins.controller.js';
import { BulletinsReadModel } from './bulletins.read-model.js';
import { Bulletins } from './bulletins.service.js';
import { BulletinDocuments } from './documents/bulletin-documents.js';

@Module({
  imports: [ReportsModule, PeerFiguresModule],
  controllers: [BulletinsController],
  providers: [Bulletins, BulletinsReadModel, BulletinFiguresOf, BulletinDocuments],
  exports: [Bulletins],
})
export class BulletinsModule {}
