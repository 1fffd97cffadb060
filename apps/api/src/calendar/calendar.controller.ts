import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { SetDay, SetYear } from './calendar.dto.js';
import { DayPath, YearPath } from './calendar-path.js';
import { CalendarReadModel } from './calendar.read-model.js';
import { CalendarService } from './calendar.service.js';
import { CalendarView } from './calendar.view.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly read: CalendarReadModel,
  ) {}

  @Get()
  @Allow('calendar', 'list')
  @ApiOperation({ summary: '一年的工作日历：调休、放假，及当年安排是否已知' })
  @ApiQuery({ name: 'year', required: false })
  @ApiOkResponse({ type: CalendarView })
  year(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<CalendarView> {
    return this.read.year(ctx, query);
  }

  @Patch('days/:day')
  @Allow('calendar', 'edit')
  @ApiOperation({ summary: '录入或更正一天；依据的版本用 If-Match 送回，未录入过为 0' })
  @ApiParam({ name: 'day', example: '2027-02-08' })
  @ApiOkResponse({ type: CalendarView })
  async setDay(
    @CurrentCtx() ctx: Ctx,
    @DayPath() day: string,
    @BasedOn() version: number,
    @Body() set: SetDay,
  ): Promise<CalendarView> {
    await this.calendar.setDay(ctx, day, { set, version });
    return this.read.year(ctx, { year: day.slice(0, 4) });
  }

  @Patch('years/:year')
  @Allow('calendar', 'edit')
  @ApiOperation({ summary: '标明某年放假安排已录入完毕，或收回' })
  @ApiParam({ name: 'year', example: 2027 })
  @ApiOkResponse({ type: CalendarView })
  async setYear(
    @CurrentCtx() ctx: Ctx,
    @YearPath() year: number,
    @BasedOn() version: number,
    @Body() set: SetYear,
  ): Promise<CalendarView> {
    await this.calendar.setYear(ctx, year, { set, version });
    return this.read.year(ctx, { year });
  }
}
