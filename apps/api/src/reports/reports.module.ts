import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller.js';
import { ReportsReadModel } from './reports.read-model.js';

@Module({ controllers: [ReportsController], providers: [ReportsReadModel] })
export class ReportsModule {}
