import { Module } from '@nestjs/common';
import { DisciplineMattersController } from './discipline-matters.controller.js';
import { DisciplineMattersReadModel } from './discipline-matters.read-model.js';
import { DisciplineMatters } from './discipline-matters.service.js';
import { MatterExports } from './matter-exports.js';
import { MatterStore } from './matter-store.js';

@Module({
  controllers: [DisciplineMattersController],
  providers: [MatterStore, DisciplineMattersReadModel, DisciplineMatters, MatterExports],
})
export class DisciplineMattersModule {}
