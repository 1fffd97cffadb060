import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { EnterTenure } from './assessment.dto.js';
import { Tenures } from './tenures.service.js';
import { TwoYearsReadModel } from './two-years.read-model.js';
import { TwoYearList } from './two-years.view.js';

@ApiTags('assessments')
@Controller('assessments/two-years')
export class TwoYearsController {
  constructor(
    private readonly read: TwoYearsReadModel,
    private readonly tenures: Tenures,
  ) {}

  @Get()
  @Allow('assessments', 'twoYears')
  @ApiOperation({ summary: '连续两年低于所设线的单位：只列依据，不作结论；每次查看留痕' })
  @ApiOkResponse({ type: TwoYearList })
  list(@CurrentCtx() ctx: Ctx): Promise<TwoYearList> {
    return this.read.list(ctx);
  }

  @Post('tenures')
  @Allow('assessments', 'enterTenure')
  @ApiOperation({ summary: '录入单位主要负责人的任职时间，须有出处' })
  @ApiCreatedResponse({ type: TwoYearList })
  async enter(@CurrentCtx() ctx: Ctx, @Body() body: EnterTenure): Promise<TwoYearList> {
    await this.tenures.enter(ctx, body);
    return this.read.list(ctx);
  }
}
