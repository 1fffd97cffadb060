import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ForgetKey } from '../kernel/idempotency/forget-key.guard.js';
import { RoleGrants } from './role-grants.service.js';
import { GrantRoles } from './user.dto.js';
import { UserInvitations } from './user-invitations.service.js';
import { Invitation, UserRow } from './user.view.js';
import { UsersReadModel } from './users.read-model.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Controller('users/:id')
export class UserVerbsController {
  constructor(
    private readonly users: UsersService,
    private readonly grants: RoleGrants,
    private readonly invitations: UserInvitations,
    private readonly read: UsersReadModel,
  ) {}

  @Post('invitation')
  @Allow('users', 'invite')
  @UseGuards(ForgetKey)
  @ApiOperation({ summary: '签发新的邀请链接，原链接随即失效；链接只显示这一次' })
  @ApiCreatedResponse({ type: Invitation })
  invite(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<Invitation> {
    return this.invitations.invite(ctx, id);
  }

  @Post('role-grants')
  @Allow('users', 'grant')
  @HttpCode(200)
  @ApiOperation({ summary: '授予角色：此后该账号只持有列出的角色' })
  @ApiOkResponse({ type: UserRow })
  async grant(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: GrantRoles,
  ): Promise<UserRow> {
    await this.grants.grant(ctx, id, body.roles);
    return this.read.one(ctx, id);
  }

  @Post('disabling')
  @Allow('users', 'disable')
  @HttpCode(200)
  @ApiOperation({ summary: '停用账号，其登录会话同时结束' })
  @ApiOkResponse({ type: UserRow })
  async disable(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<UserRow> {
    await this.users.disable(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post('enabling')
  @Allow('users', 'disable')
  @HttpCode(200)
  @ApiOperation({ summary: '启用已停用的账号' })
  @ApiOkResponse({ type: UserRow })
  async enable(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<UserRow> {
    await this.users.enable(ctx, id);
    return this.read.one(ctx, id);
  }
}
