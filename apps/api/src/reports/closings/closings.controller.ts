import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../../kernel/ctx/ctx.js';
import { CloseMonth } from './closing.dto.js';
import { Closing, ClosingList } from './closing.view.js';
import { ClosingsReadModel } from './closings.read-model.js';
import { ClosingsService } from './closings.service.js';
import { CorrectionPage } from './correction.view.js';
import { CorrectionsReadModel } from './corrections.read-model.js';

@ApiTags('reports')
@Controller('reports/closings')
export class ClosingsController {
  constructor(
    private readonly closings: ClosingsService,
    private readonly read: ClosingsReadModel,
    private readonly corrections: CorrectionsReadModel,
  ) {}

  @Get()
  @Allow('reports', 'list')
  @ApiOperation({ summary: '已结账的月份，新的在前' })
  @ApiOkResponse({ type: ClosingList })
  list(@CurrentCtx() ctx: Ctx): Promise<ClosingList> {
    return this.read.list(ctx);
  }

  @Post()
  @HttpCode(201)
  @Allow('reports', 'close')
  @ApiOperation({ summary: '月度结账：截至该月最后一天、按此刻所知，数字从此不变' })
  @ApiCreatedResponse({ type: ClosingList })
  async close(@CurrentCtx() ctx: Ctx, @Body() body: CloseMonth): Promise<ClosingList> {
    await this.closings.close(ctx, body);
    return this.read.list(ctx);
  }

  @Get(':month')
  @Allow('reports', 'list')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: '一个月结账时的数字，逐字节不变' })
  @ApiOkResponse({ type: Closing })
  one(@CurrentCtx() ctx: Ctx, @Param('month') month: string): Promise<string> {
    return this.read.bytes(ctx, month);
  }

  @Get(':month/corrections')
  @Allow('reports', 'list')
  @ApiOperation({ summary: '更正清单：该月数字与今天再算的每一处不同，由哪条登记造成' })
  @ApiOkResponse({ type: CorrectionPage })
  changes(
    @CurrentCtx() ctx: Ctx,
    @Param('month') month: string,
    @Query() query: Record<string, unknown>,
  ): Promise<CorrectionPage> {
    return this.corrections.list(ctx, month, query);
  }
}
