import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { KeyProjectTagsController } from './key-project-tags.controller.js';
import { KeyProjectTagsReadModel } from './key-project-tags.read-model.js';
import { KeyProjectTagsService } from './key-project-tags.service.js';

@Module({
  imports: [LeadsModule],
  controllers: [KeyProjectTagsController],
  providers: [KeyProjectTagsService, KeyProjectTagsReadModel],
})
export class KeyProjectTagsModule {}
