import { Controller, Delete, Get, HttpCode, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { UsersReadModel } from '../users/index.js';
import { SignedInSessionPage } from './session-row.view.js';
import { SessionsReadModel } from './sessions.read-model.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sessions')
@Controller('users/:id/sessions')
@Allow('users', 'disable')
export class UserSessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly read: SessionsReadModel,
    private readonly users: UsersReadModel,
  ) {}

  @Get()
  @ApiOperation({ summary: '某账号登录着的会话' })
  @ApiOkResponse({ type: SignedInSessionPage })
  async list(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<SignedInSessionPage> {
    const user = await this.users.one(ctx, id);
    return this.read.list(ctx, user.id, query);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: '结束某账号的全部会话' })
  @ApiNoContentResponse()
  async endAll(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<void> {
    const { username } = await this.users.one(ctx, id);
    await this.sessions.endAll(ctx, { userId: id, username });
  }
}
