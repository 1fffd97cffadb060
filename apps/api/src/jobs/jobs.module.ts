import { Module } from '@nestjs/common';
import { JobBoard } from './job-board.js';
import { JobsController } from './jobs.controller.js';
import { JobsReadModel } from './jobs.read-model.js';
import { Jobs } from './jobs.service.js';

@Module({ controllers: [JobsController], providers: [Jobs, JobsReadModel, JobBoard] })
export class JobsModule {}
