import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { SaveReport } from './saved-report.dto.js';
import { SavedReportList } from './saved-report.view.js';
import { SavedReports } from './saved-reports.service.js';

@ApiTags('reports')
@Controller('saved-reports')
export class SavedReportsController {
  constructor(private readonly saved: SavedReports) {}

  @Get()
  @Allow('reports', 'list')
  @ApiOperation({ summary: '本人的定期报表和最近几期' })
  @ApiOkResponse({ type: SavedReportList })
  list(@CurrentCtx() ctx: Ctx): Promise<SavedReportList> {
    return this.saved.list(ctx);
  }

  @Post()
  @Allow('reports', 'list')
  @ApiOperation({ summary: '保存一份漏斗报表，到期由系统做好送到消息里' })
  @ApiCreatedResponse({ type: SavedReportList })
  async save(@CurrentCtx() ctx: Ctx, @Body() body: SaveReport): Promise<SavedReportList> {
    await this.saved.save(ctx, body);
    return this.saved.list(ctx);
  }

  @Post(':id/removal')
  @Allow('reports', 'list')
  @ApiOperation({ summary: '不再送达；已经做好的各期仍在消息里' })
  @ApiCreatedResponse({ type: SavedReportList })
  async remove(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<SavedReportList> {
    await this.saved.remove(ctx, id);
    return this.saved.list(ctx);
  }
}
