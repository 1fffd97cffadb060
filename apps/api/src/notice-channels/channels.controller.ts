import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ChangeChannel, CreateChannel, RotateSecret } from './channel.dto.js';
import { ChannelPage, ChannelRow, DeliveryPage, RetryResult, TestResult } from './channel.view.js';
import { ChannelTest } from './channel-test.service.js';
import { ChannelsReadModel } from './channels.read-model.js';
import { Channels } from './channels.service.js';

@ApiTags('notice-channels')
@Controller('notice-channels')
export class ChannelsController {
  constructor(
    private readonly channels: Channels,
    private readonly test: ChannelTest,
    private readonly read: ChannelsReadModel,
  ) {}

  @Get()
  @Allow('notice-channels', 'list')
  @ApiOperation({ summary: '消息渠道；地址只显示主机，密钥不显示' })
  @ApiOkResponse({ type: ChannelPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<ChannelPage> {
    return this.read.list(ctx, query);
  }

  @Get(':id')
  @Allow('notice-channels', 'list')
  @ApiOkResponse({ type: ChannelRow })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ChannelRow> {
    return this.read.one(ctx, id);
  }

  @Get(':id/deliveries')
  @Allow('notice-channels', 'list')
  @ApiOperation({ summary: '一个渠道发出、待发、搁置的消息' })
  @ApiOkResponse({ type: DeliveryPage })
  deliveries(
    @RecordId() id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<DeliveryPage> {
    return this.read.deliveries(id, query);
  }

  @Post()
  @Allow('notice-channels', 'create')
  @ApiCreatedResponse({ type: ChannelRow })
  async create(@CurrentCtx() ctx: Ctx, @Body() body: CreateChannel): Promise<ChannelRow> {
    return this.read.one(ctx, await this.channels.create(ctx, body));
  }

  @Patch(':id')
  @Allow('notice-channels', 'edit')
  @ApiOkResponse({ type: ChannelRow })
  async change(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() body: ChangeChannel,
  ): Promise<ChannelRow> {
    await this.channels.change(ctx, { id, version }, body);
    return this.read.one(ctx, id);
  }

  @Post(':id/secret-rotation')
  @Allow('notice-channels', 'edit')
  @ApiOperation({ summary: '换签名密钥；业务系统的旧密钥同时签名 24 小时' })
  @ApiCreatedResponse({ type: ChannelRow })
  async rotate(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { secret }: RotateSecret,
  ): Promise<ChannelRow> {
    await this.channels.rotate(ctx, id, secret || null);
    return this.read.one(ctx, id);
  }

  @Post(':id/test')
  @Allow('notice-channels', 'edit')
  @ApiOperation({ summary: '现在发一条测试消息；邮件发给操作人自己' })
  @ApiCreatedResponse({ type: TestResult })
  sendTest(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<TestResult> {
    return this.test.send(ctx, id);
  }

  @Post(':id/retry')
  @Allow('notice-channels', 'edit')
  @ApiOperation({ summary: '搁置的消息重新发' })
  @ApiCreatedResponse({ type: RetryResult })
  async retry(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<RetryResult> {
    return { retried: await this.channels.retryParked(ctx, id) };
  }
}
