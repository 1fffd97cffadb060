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
import { EnterPeerFigure } from './peer-figure.dto.js';
import { PeerFigurePage, PeerFigureRow, PeerGaps } from './peer-figure.view.js';
import { PeerFiguresReadModel } from './peer-figures.read-model.js';
import { PeerFigures } from './peer-figures.service.js';
import { PeerGapsReadModel } from './peer-gaps.read-model.js';

@ApiTags('peer-figures')
@Controller('peer-figures')
export class PeerFiguresController {
  constructor(
    private readonly figures: PeerFigures,
    private readonly read: PeerFiguresReadModel,
    private readonly gapsRead: PeerGapsReadModel,
  ) {}

  @Get()
  @Allow('peer-figures', 'list')
  @ApiOperation({ summary: '周边县市的数，附出处；历次录入都在' })
  @ApiOkResponse({ type: PeerFigurePage })
  list(@Query() query: Record<string, unknown>): Promise<PeerFigurePage> {
    return this.read.list(query);
  }

  @Get('gaps')
  @Allow('peer-figures', 'list')
  @ApiOperation({ summary: '与周边的差距：对方各按自己的截止日，与本地同一天已核验的数比' })
  @ApiQuery({ name: 'asOf', required: false })
  @ApiOkResponse({ type: PeerGaps })
  gaps(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<PeerGaps> {
    return this.gapsRead.gaps(ctx, query);
  }

  @Post()
  @Allow('peer-figures', 'create')
  @ApiOperation({ summary: '录入一个数；只增不改，出处必填' })
  @ApiCreatedResponse({ type: PeerFigureRow })
  async enter(@CurrentCtx() ctx: Ctx, @Body() body: EnterPeerFigure): Promise<PeerFigureRow> {
    return this.read.one(await this.figures.enter(ctx, body));
  }
}
