import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { RecordSiteCheck } from './site-check.dto.js';
import { SiteCheckPage, SiteCheckView } from './site-check.view.js';
import { SiteChecksReadModel } from './site-checks.read-model.js';
import { SiteChecksService } from './site-checks.service.js';

@ApiTags('project-facts')
@Controller()
export class SiteChecksController {
  constructor(
    private readonly checks: SiteChecksService,
    private readonly read: SiteChecksReadModel,
  ) {}

  @Get('site-checks')
  @Allow('site-checks', 'list')
  @ApiOperation({ summary: '现场核查：所报与所见' })
  @ApiOkResponse({ type: SiteCheckPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<SiteCheckPage> {
    return this.read.list(ctx, query);
  }

  @Get('leads/:id/site-checks')
  @Allow('site-checks', 'list')
  @ApiOkResponse({ type: SiteCheckPage })
  ofLead(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<SiteCheckPage> {
    return this.read.ofLead(ctx, leadId);
  }

  @Post('leads/:id/site-checks')
  @Allow('site-checks', 'create')
  @ApiOperation({ summary: '登记一次现场核查；与所报不符的，申报随即推翻' })
  @ApiCreatedResponse({ type: SiteCheckView })
  async record(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: RecordSiteCheck,
  ): Promise<SiteCheckView> {
    return this.read.one(ctx, await this.checks.record(ctx, leadId, body));
  }
}
