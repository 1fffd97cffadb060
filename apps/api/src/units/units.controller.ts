import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { CreateUnit, EditUnit } from './unit.dto.js';
import { ReviewDepartments, UnitPage, UnitRow } from './unit.view.js';
import { UnitsReadModel } from './units.read-model.js';
import { UnitsService } from './units.service.js';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly read: UnitsReadModel,
  ) {}

  @Get()
  @Allow('units', 'list')
  @ApiOperation({ summary: '单位列表' })
  @ApiOkResponse({ type: UnitPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<UnitPage> {
    return this.read.list(ctx, query);
  }

  @Get('review-departments')
  @Allow('units', 'list')
  @ApiOperation({ summary: '规则包中的会签部门，供单位选择' })
  @ApiOkResponse({ type: ReviewDepartments })
  departments(@CurrentCtx() ctx: Ctx): ReviewDepartments {
    return this.read.departments(ctx);
  }

  @Get(':id')
  @Allow('units', 'list')
  @ApiOperation({ summary: '一个单位' })
  @ApiOkResponse({ type: UnitRow })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<UnitRow> {
    return this.read.one(ctx, id);
  }

  @Post()
  @Allow('units', 'create')
  @ApiOperation({ summary: '新增单位' })
  @ApiCreatedResponse({ type: UnitRow })
  async create(@CurrentCtx() ctx: Ctx, @Body() body: CreateUnit): Promise<UnitRow> {
    return this.read.one(ctx, await this.units.create(ctx, body));
  }

  @Patch(':id')
  @Allow('units', 'edit')
  @ApiOperation({ summary: '修改、调整、停用或恢复单位' })
  @ApiOkResponse({ type: UnitRow })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditUnit,
  ): Promise<UnitRow> {
    await this.units.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }
}
