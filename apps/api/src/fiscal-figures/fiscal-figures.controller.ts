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
import { EnterFiscalFigures } from './fiscal-figure.dto.js';
import { FiscalPace } from './fiscal-figure.view.js';
import { FiscalFigures } from './fiscal-figures.service.js';
import { FiscalPaceReadModel } from './fiscal-pace.read-model.js';

@ApiTags('fiscal-figures')
@Controller('fiscal-figures')
export class FiscalFiguresController {
  constructor(
    private readonly figures: FiscalFigures,
    private readonly read: FiscalPaceReadModel,
  ) {}

  @Get()
  @Allow('fiscal-figures', 'list')
  @ApiOperation({ summary: '财税序时：各乡镇、园区今年以来与任务、与时间对照' })
  @ApiQuery({ name: 'asOf', required: false })
  @ApiOkResponse({ type: FiscalPace })
  board(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<FiscalPace> {
    return this.read.board(ctx, query);
  }

  @Post()
  @Allow('fiscal-figures', 'create')
  @ApiOperation({ summary: '录入一个月各单位的财税入库；只增不改，后录入的为准' })
  @ApiCreatedResponse({ type: FiscalPace })
  async enter(@CurrentCtx() ctx: Ctx, @Body() body: EnterFiscalFigures): Promise<FiscalPace> {
    await this.figures.enter(ctx, body);
    return this.read.board(ctx, {});
  }
}
