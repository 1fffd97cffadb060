import { Body, Controller, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { Public } from '../kernel/auth/allow.js';
import { refuseForeignOrigin } from '../kernel/auth/session.guard.js';
import { AcceptInvitation } from './invitation.dto.js';
import { AcceptedInvitation } from './invitation.view.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('invitations')
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Post('acceptance')
  @Public()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  @ApiOperation({ summary: '凭邀请链接设置密码并启用账号' })
  @ApiCreatedResponse({ type: AcceptedInvitation })
  accept(
    @Req() request: FastifyRequest,
    @Body() body: AcceptInvitation,
  ): Promise<AcceptedInvitation> {
    refuseForeignOrigin(request);
    return this.invitations.accept(body, { ip: request.ip, requestId: request.id });
  }
}
