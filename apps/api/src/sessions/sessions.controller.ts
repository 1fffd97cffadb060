import { Controller, Delete, Get, HttpCode, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { SignedInSessionPage } from './session-row.view.js';
import { SessionsReadModel } from './sessions.read-model.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly read: SessionsReadModel,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: '我登录着的会话' })
  @ApiOkResponse({ type: SignedInSessionPage })
  mine(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Record<string, unknown>,
  ): Promise<SignedInSessionPage> {
    return this.read.list(ctx, ctx.actor.userId, query);
  }

  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: '结束一个会话' })
  @ApiNoContentResponse()
  end(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<void> {
    return this.sessions.end(ctx, id);
  }
}
