import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CountyPack } from '@luodi/domain';
import { Allow, SignedIn } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { PackSimulations } from './pack-simulations.js';
import { PackProposals } from './pack-proposals.service.js';
import { ApprovePack, DraftRulePack, EditRulePack, RefusePack } from './rule-pack.dto.js';
import { CurrentRulePack, RulePackDetail, RulePackPage, Simulation } from './rule-pack.view.js';
import { RulePacksReadModel } from './rule-packs.read-model.js';
import { RulePacks } from './rule-packs.service.js';

@ApiTags('rule-packs')
@Controller('rule-packs')
export class RulePacksController {
  constructor(
    private readonly packs: RulePacks,
    private readonly proposals: PackProposals,
    private readonly read: RulePacksReadModel,
    private readonly simulations: PackSimulations,
  ) {}

  @Get()
  @Allow('rule-packs', 'list')
  @ApiOperation({ summary: '规则包的各个版本' })
  @ApiOkResponse({ type: RulePackPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<RulePackPage> {
    return this.read.list(ctx, query);
  }

  @Get('current')
  @SignedIn()
  @ApiOperation({ summary: '今天在用的规则包' })
  @ApiOkResponse({ type: CurrentRulePack })
  current(@CurrentCtx() ctx: Ctx): CountyPack {
    return this.packs.on(ctx.today);
  }

  @Get(':id')
  @Allow('rule-packs', 'list')
  @ApiOperation({ summary: '一个版本：全部参数、与所取代版本的差别、送批前要改的' })
  @ApiOkResponse({ type: RulePackDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<RulePackDetail> {
    return this.read.one(ctx, id);
  }

  @Post()
  @Allow('rule-packs', 'create')
  @ApiOperation({ summary: '起草新版本，以现行版本或指定版本为底稿' })
  @ApiCreatedResponse({ type: RulePackDetail })
  async draft(@CurrentCtx() ctx: Ctx, @Body() body: DraftRulePack): Promise<RulePackDetail> {
    return this.read.one(ctx, await this.proposals.draft(ctx, body.basedOnId ?? null));
  }

  @Patch(':id')
  @Allow('rule-packs', 'edit')
  @ApiOperation({ summary: '修改草稿' })
  @ApiOkResponse({ type: RulePackDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditRulePack,
  ): Promise<RulePackDetail> {
    await this.proposals.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }

  @Post(':id/submission')
  @Allow('rule-packs', 'list')
  @ApiOperation({ summary: '送批；有毛病的 422 一次列全' })
  @ApiCreatedResponse({ type: RulePackDetail })
  async submit(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<RulePackDetail> {
    await this.proposals.submit(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post(':id/simulation')
  @Allow('rule-packs', 'list')
  @ApiOperation({ summary: '试算：近 12 个月评过分的项目按这一版会怎样；什么也不写' })
  @ApiCreatedResponse({ type: Simulation })
  simulate(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<Simulation> {
    return this.simulations.run(ctx, id);
  }

  @Post(':id/approval')
  @Allow('rule-packs', 'list')
  @ApiOperation({ summary: '批准；起草人不能批准，生效日不早于当日' })
  @ApiCreatedResponse({ type: RulePackDetail })
  async approve(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: ApprovePack,
  ): Promise<RulePackDetail> {
    await this.proposals.approve(ctx, id, note ?? null);
    return this.read.one(ctx, id);
  }

  @Post(':id/refusal')
  @Allow('rule-packs', 'list')
  @ApiCreatedResponse({ type: RulePackDetail })
  async refuse(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: RefusePack,
  ): Promise<RulePackDetail> {
    await this.proposals.refuse(ctx, id, note);
    return this.read.one(ctx, id);
  }

  @Post(':id/withdrawal')
  @Allow('rule-packs', 'list')
  @ApiCreatedResponse({ type: RulePackDetail })
  async withdraw(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<RulePackDetail> {
    await this.proposals.withdraw(ctx, id);
    return this.read.one(ctx, id);
  }
}
