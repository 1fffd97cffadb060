import { Body, Controller, Get, Patch, Post, Query, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ForgetKey } from '../kernel/idempotency/forget-key.guard.js';
import { CreateUser, EditUser } from './user.dto.js';
import { InvitedUser, UserPage, UserRow } from './user.view.js';
import { UsersReadModel } from './users.read-model.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly read: UsersReadModel,
  ) {}

  @Get()
  @Allow('users', 'list')
  @ApiOperation({ summary: '账号列表' })
  @ApiOkResponse({ type: UserPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<UserPage> {
    return this.read.list(ctx, query);
  }

  @Get(':id')
  @Allow('users', 'list')
  @ApiOperation({ summary: '一个账号' })
  @ApiOkResponse({ type: UserRow })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<UserRow> {
    return this.read.one(ctx, id);
  }

  @Post()
  @Allow('users', 'create')
  @UseGuards(ForgetKey)
  @ApiOperation({ summary: '新增账号；邀请链接只显示这一次' })
  @ApiCreatedResponse({ type: InvitedUser })
  async create(@CurrentCtx() ctx: Ctx, @Body() body: CreateUser): Promise<InvitedUser> {
    const { id, invitation } = await this.users.create(ctx, body);
    return { ...(await this.read.one(ctx, id)), invitation };
  }

  @Patch(':id')
  @Allow('users', 'edit')
  @ApiOperation({ summary: '修改姓名或所在单位' })
  @ApiOkResponse({ type: UserRow })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditUser,
  ): Promise<UserRow> {
    await this.users.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }
}
