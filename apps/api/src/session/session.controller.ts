import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, SignedIn } from '../kernel/auth/allow.js';
import { cookieName, cookieOptions } from '../kernel/auth/cookie.js';
import { refuseForeignOrigin } from '../kernel/auth/session.guard.js';
import { CONFIG } from '../kernel/config/token.js';
import type { Config } from '../kernel/config/index.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ForgetKey } from '../kernel/idempotency/forget-key.guard.js';
import { ChangePassword, SignIn } from './session.dto.js';
import { SessionReadModel } from './session.read-model.js';
import { SessionService } from './session.service.js';
import { SessionView } from './session.view.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly session: SessionService,
    private readonly read: SessionReadModel,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @UseGuards(ThrottlerGuard)
  // A whole office signs in from one address at half past eight; names are guarded one by one in the database.
  @Throttle({ default: { limit: 300, ttl: 60_000 } })
  @ApiOperation({ summary: '登录；会话凭据在 HttpOnly Cookie 中' })
  @ApiCreatedResponse({ type: SessionView })
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: SignIn,
  ): Promise<SessionView> {
    refuseForeignOrigin(request);
    const name = cookieName(this.config);
    const { token, session } = await this.signIns.signIn(body, {
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      requestId: request.id,
      oldToken: request.cookies[name],
    });
    void reply.setCookie(name, token, cookieOptions(this.config));
    return this.read.viewOf(session);
  }

  @Get()
  @SignedIn()
  @ApiOperation({ summary: '我是谁、在哪个单位、能做什么' })
  @ApiOkResponse({ type: SessionView })
  whoAmI(@CurrentCtx() ctx: Ctx): Promise<SessionView> {
    return this.read.view(ctx);
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: '退出' })
  @ApiNoContentResponse()
  async signOut(
    @CurrentCtx() ctx: Ctx,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.session.signOut(ctx);
    void reply.clearCookie(cookieName(this.config), cookieOptions(this.config));
  }

  @Post('password-change')
  @SignedIn()
  @UseGuards(ForgetKey)
  @HttpCode(204)
  @ApiOperation({ summary: '修改密码，其他会话同时结束' })
  @ApiNoContentResponse()
  changePassword(@CurrentCtx() ctx: Ctx, @Body() body: ChangePassword): Promise<void> {
    return this.session.changePassword(ctx, body);
  }
}
