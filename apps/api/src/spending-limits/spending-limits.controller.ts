import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { EnterLimit } from './spending-limit.dto.js';
import { SpendingLimitPage, SpendingLimitRow } from './spending-limit.view.js';
import { SpendingLimitsReadModel } from './spending-limits.read-model.js';
import { SpendingLimits } from './spending-limits.service.js';

@ApiTags('spending-limits')
@Controller('spending-limits')
export class SpendingLimitsController {
  constructor(
    private readonly limits: SpendingLimits,
    private readonly read: SpendingLimitsReadModel,
  ) {}

  @Get()
  @Allow('spending-limits', 'list')
  @ApiOperation({ summary: '开支标准：按文件、级别、地区、种类；历次录入都在' })
  @ApiOkResponse({ type: SpendingLimitPage })
  list(@Query() query: Record<string, unknown>): Promise<SpendingLimitPage> {
    return this.read.list(query);
  }

  @Post()
  @Allow('spending-limits', 'create')
  @ApiOperation({ summary: '录入一格标准；只增不改，后录入的自其生效日起执行，金额不填即取消' })
  @ApiCreatedResponse({ type: SpendingLimitRow })
  async enter(@CurrentCtx() ctx: Ctx, @Body() body: EnterLimit): Promise<SpendingLimitRow> {
    return this.read.one(await this.limits.enter(ctx, body));
  }
}
