import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Unit } from './unit.entity.js';
import { UnitsController } from './units.controller.js';
import { UnitsReadModel } from './units.read-model.js';
import { UnitsService } from './units.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Unit])],
  controllers: [UnitsController],
  providers: [UnitsService, UnitsReadModel],
  exports: [UnitsService, UnitsReadModel],
})
export class UnitsModule {}
