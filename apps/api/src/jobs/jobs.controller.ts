import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { JobOverview, JobRunPage, ParkedPage } from './job.view.js';
import { JobsReadModel } from './jobs.read-model.js';
import { Jobs } from './jobs.service.js';

@ApiTags('jobs')
@Controller('jobs')
@Allow('jobs', 'list')
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly read: JobsReadModel,
  ) {}

  @Get()
  @ApiOperation({ summary: '后台任务：何时跑、上次结果、积压和搁置' })
  @ApiOkResponse({ type: JobOverview })
  overview(): Promise<JobOverview> {
    return this.read.overview();
  }

  @Get('runs')
  @ApiOperation({ summary: '定时任务的历次运行' })
  @ApiOkResponse({ type: JobRunPage })
  runs(@Query() query: Record<string, unknown>): Promise<JobRunPage> {
    return this.read.runs(query);
  }

  @Get('parked')
  @ApiOperation({ summary: '多次不成、已搁置的任务' })
  @ApiOkResponse({ type: ParkedPage })
  parked(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<ParkedPage> {
    return this.read.parked(ctx, query);
  }

  @Post(':id/retry')
  @Allow('jobs', 'edit')
  @HttpCode(204)
  @ApiOperation({ summary: '搁置的任务再办一次' })
  @ApiNoContentResponse()
  retry(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<void> {
    return this.jobs.retry(ctx, id);
  }
}
