import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { FilesController } from './files.controller.js';
import { FilesReadModel } from './files.read-model.js';
import { IncomingFiles } from './incoming.js';
import { LeadFiles } from './lead-files.js';

@Module({
  imports: [LeadsModule],
  controllers: [FilesController],
  providers: [LeadFiles, FilesReadModel, IncomingFiles],
  exports: [LeadFiles, IncomingFiles],
})
export class FilesModule {}
