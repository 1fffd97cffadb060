import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LeadsModule } from '../leads/index.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { FollowUpsReadModel } from './follow-ups.read-model.js';
import { FollowUpsService } from './follow-ups.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([FollowUp]), LeadsModule],
  controllers: [FollowUpsController],
  providers: [FollowUpsService, FollowUpsReadModel],
  exports: [FollowUpsService],
})
export class FollowUpsModule {}
