import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SignedIn, Watching } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { InboxReadModel } from './inbox.read-model.js';
import { Inbox } from './inbox.service.js';
import { ChangePreference } from './notice.dto.js';
import { NoticePage, NoticePreference, UnreadCount } from './notice.view.js';
import { NoticeStream } from './notice-stream.js';
import { Preferences } from './preferences.service.js';

@ApiTags('notices')
@Controller('notices')
@SignedIn()
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly read: InboxReadModel,
    private readonly preferences: Preferences,
    private readonly stream: NoticeStream,
  ) {}

  @Get()
  @ApiOperation({ summary: '我的消息，新的在前' })
  @ApiOkResponse({ type: NoticePage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<NoticePage> {
    return this.read.list(ctx, query);
  }

  @Get('unread-count')
  @Watching()
  @ApiOperation({ summary: '我有几条未读；超过 999 条只报 1000' })
  @ApiOkResponse({ type: UnreadCount })
  async unread(@CurrentCtx() ctx: Ctx): Promise<UnreadCount> {
    return { unread: await this.read.unread(ctx.actor.userId) };
  }

  @Get('stream')
  @Watching()
  // An event stream has no place in a description of JSON answers.
  @ApiExcludeEndpoint()
  live(@CurrentCtx() ctx: Ctx, @Res() reply: FastifyReply): void {
    this.stream.start(ctx, reply);
  }

  @Post('readings')
  @HttpCode(201)
  @ApiOperation({ summary: '全部标为已读' })
  @ApiCreatedResponse({ type: UnreadCount })
  async readAll(@CurrentCtx() ctx: Ctx): Promise<UnreadCount> {
    await this.inbox.readAll(ctx);
    return this.unread(ctx);
  }

  @Post(':id/reading')
  @HttpCode(201)
  @ApiOperation({ summary: '标为已读' })
  @ApiCreatedResponse({ type: UnreadCount })
  async readOne(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<UnreadCount> {
    await this.inbox.read(ctx, id);
    return this.unread(ctx);
  }

  @Get('preferences')
  @ApiOperation({ summary: '我怎样被告知：邮箱、也发邮件的种类、免打扰' })
  @ApiOkResponse({ type: NoticePreference })
  preference(@CurrentCtx() ctx: Ctx): Promise<NoticePreference> {
    return this.preferences.of(ctx.actor.userId);
  }

  @Patch('preferences')
  @ApiOkResponse({ type: NoticePreference })
  changePreference(
    @CurrentCtx() ctx: Ctx,
    @BasedOn() version: number,
    @Body() body: ChangePreference,
  ): Promise<NoticePreference> {
    return this.preferences.change(ctx, version, body);
  }
}
