import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { RecordScreening } from './screening.dto.js';
import { ScreeningSheet } from './screening.view.js';
import { ScreeningsReadModel } from './screenings.read-model.js';
import { ScreeningsService } from './screenings.service.js';

@ApiTags('screenings')
@Controller('leads/:id/screenings')
export class ScreeningsController {
  constructor(
    private readonly screenings: ScreeningsService,
    private readonly read: ScreeningsReadModel,
  ) {}

  @Get()
  @Allow('leads', 'list')
  @ApiOperation({ summary: '研判意见，最近的在前；并判今天能否准予跟进' })
  @ApiOkResponse({ type: ScreeningSheet })
  sheet(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<ScreeningSheet> {
    return this.read.sheet(ctx, leadId);
  }

  @Post()
  @Allow('leads', 'edit')
  @ApiOperation({ summary: '填写研判意见；低于准入门槛不能准予跟进' })
  @ApiCreatedResponse({ type: ScreeningSheet })
  async record(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: RecordScreening,
  ): Promise<ScreeningSheet> {
    await this.screenings.record(ctx, leadId, body);
    return this.read.sheet(ctx, leadId);
  }
}
