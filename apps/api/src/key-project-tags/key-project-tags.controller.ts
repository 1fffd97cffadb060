import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { EnterKeyProject, ExitKeyProject } from './key-project-tag.dto.js';
import { KeyProjectReport, KeyProjectTags } from './key-project-tag.view.js';
import { KeyProjectTagsReadModel } from './key-project-tags.read-model.js';
import { KeyProjectTagsService } from './key-project-tags.service.js';

@ApiTags('key-project-tags')
@Controller()
export class KeyProjectTagsController {
  constructor(
    private readonly tags: KeyProjectTagsService,
    private readonly read: KeyProjectTagsReadModel,
  ) {}

  @Get('leads/:id/key-project-tags')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '省、市、县重点与观摩：历年列入与退出' })
  @ApiOkResponse({ type: KeyProjectTags })
  ofLead(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<KeyProjectTags> {
    return this.read.ofLead(ctx, leadId);
  }

  @Post('leads/:id/key-project-tags')
  @Allow('key-project-tags', 'create')
  @ApiCreatedResponse({ type: KeyProjectTags })
  async enter(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: EnterKeyProject,
  ): Promise<KeyProjectTags> {
    await this.tags.enter(ctx, leadId, body);
    return this.read.ofLead(ctx, leadId);
  }

  @Post('key-project-tags/:id/exit')
  @Allow('key-project-tags', 'create')
  @ApiCreatedResponse({ type: KeyProjectTags })
  async exit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: ExitKeyProject,
  ): Promise<KeyProjectTags> {
    return this.read.ofLead(ctx, await this.tags.exit(ctx, id, reason));
  }

  @Get('reports/key-projects')
  @Allow('reports', 'list')
  @ApiOperation({ summary: '某年度各级重点项目数与去重后的项目数' })
  @ApiQuery({ name: 'year', required: false })
  @ApiOkResponse({ type: KeyProjectReport })
  report(@CurrentCtx() ctx: Ctx, @Query('year') year?: string): Promise<KeyProjectReport> {
    return this.read.report(ctx, year);
  }
}
