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
import { FourOnesService } from './four-ones.service.js';
import { HandoversService } from './handovers.service.js';
import { EnterFourOnes, ExitFourOnes, HandOver } from './ownership.dto.js';
import { OwnershipSheet } from './ownership.view.js';
import { OwnershipsReadModel } from './ownerships.read-model.js';

@ApiTags('ownerships')
@Controller('leads/:id')
export class OwnershipsController {
  constructor(
    private readonly fourOnes: FourOnesService,
    private readonly handovers: HandoversService,
    private readonly read: OwnershipsReadModel,
  ) {}

  @Get('ownership')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '某日由谁负责（可限定截至某日所知），历任与移交经过' })
  @ApiQuery({ name: 'on', required: false })
  @ApiQuery({ name: 'knownBy', required: false })
  @ApiOkResponse({ type: OwnershipSheet })
  ofLead(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<OwnershipSheet> {
    return this.read.ofLead(ctx, leadId, query);
  }

  @Post('four-ones')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '列入四个一：明确领导、牵头单位、招引、载体、帮办三方和专班' })
  @ApiCreatedResponse({ type: OwnershipSheet })
  async enter(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: EnterFourOnes,
  ): Promise<OwnershipSheet> {
    await this.fourOnes.enter(ctx, leadId, body);
    return this.read.ofLead(ctx, leadId);
  }

  @Post('four-ones/exit')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '退出四个一：各任期同日终止，历史保留' })
  @ApiCreatedResponse({ type: OwnershipSheet })
  async exit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: ExitFourOnes,
  ): Promise<OwnershipSheet> {
    await this.fourOnes.exit(ctx, leadId, body);
    return this.read.ofLead(ctx, leadId);
  }

  @Post('handovers')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '移交：首尾相接；更换包保领导、牵头单位的，转待批事项由第二人批准' })
  @ApiCreatedResponse({ type: OwnershipSheet })
  async handOver(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: HandOver,
  ): Promise<OwnershipSheet> {
    await this.handovers.handOver(ctx, leadId, body);
    return this.read.ofLead(ctx, leadId);
  }
}
