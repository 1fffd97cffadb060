import { OmitType, PartialType } from '@nestjs/swagger';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { DateOnly, Decimal, OneOf, Ref, Text, Yuan } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;

/** A new investor named together with its lead. */
export class LeadCompany {
  @Text({ label: '投资方名称', min: 2, max: 120 })
  name!: string;
  @Text({ label: '统一社会信用代码', max: 40, ...optional })
  uscc?: string | null;
  @Text({ label: '投资方所在地', max: 60, ...optional })
  region?: string | null;
}

/** What a lead may say of itself; meaning is checked by `checkLead`. */
export class CreateLead {
  @Text({ label: '项目名称', min: 2, max: 200, example: '年产200万件精密连接器项目' })
  name!: string;
  @Ref({ label: '投资方', ...optional })
  companyId?: string | null;
  @ApiProperty({ type: LeadCompany, required: false, description: '新投资方' })
  @IsOptional()
  @IsObject({ message: '投资方应为一组内容' })
  @ValidateNested()
  @Type(() => LeadCompany)
  company?: LeadCompany;
  @Text({ label: '建设内容', max: 2000, ...optional })
  product?: string | null;
  @Text({ label: '行业代码', max: 10, ...optional })
  industryCode?: string | null;
  @Text({ label: '产业类别', max: 40, ...optional })
  pillarIndustry?: string | null;
  @Yuan({ label: '总投资（元）', ...optional })
  totalInvestmentYuan?: number | null;
  @Yuan({ label: '固定资产投资（元）', ...optional })
  fixedAssetInvestmentYuan?: number | null;
  @Decimal({ label: '拟用地（亩）', ...optional })
  landMu?: string | null;
  @Yuan({ label: '预计年产值（元）', ...optional })
  annualOutputYuan?: number | null;
  @Yuan({ label: '预计年税收（元）', ...optional })
  annualTaxYuan?: number | null;
  @Decimal({ label: '年综合能耗（吨标煤）', scale: 4, ...optional })
  energyTce?: string | null;
  @OneOf(['calorific', 'equivalent'], { label: '能耗口径', ...optional })
  energyBasis?: string | null;
  @Ref({ label: '招引单位', optional: true })
  recruitingUnitId?: string;
  @Ref({ label: '载体单位', ...optional })
  carrierUnitId?: string | null;
  @Text({ label: '帮办员', max: 40, ...optional })
  helperName?: string | null;
  @Text({ label: '包保领导', max: 40, ...optional })
  responsibleLeaderName?: string | null;
  @Text({ label: '联系人', max: 40, ...optional })
  contactName?: string | null;
  @Text({ label: '联系电话', max: 40, ...optional })
  contactPhone?: string | null;
  @Text({ label: '信息来源', max: 40, ...optional })
  source?: string | null;
  @Text({ label: '引荐人', max: 60, ...optional })
  referrer?: string | null;
  @OneOf(['manufacturing', 'big_data', 'other'], { label: '投资类别', optional: true })
  investmentKind?: string;
  @Ref({ label: '责任单位', ...optional })
  responsibleUnitId?: string | null;
  @Text({ label: '责任人', max: 40, ...optional })
  responsiblePersonName?: string | null;
  @DateOnly({ label: '下次调度', ...optional })
  nextDispatchOn?: string | null;
  @Text({ label: '宗地号', max: 60, ...optional })
  parcelNo?: string | null;
  @DateOnly({ label: '首次接洽' })
  firstContactOn!: string;
  @DateOnly({ label: '下次对接', ...optional })
  nextContactOn?: string | null;
  @OneOf(['normal', 'confidential'], { label: '密级', optional: true })
  secrecy?: string;
  @Text({ label: '最近进展', max: 500, ...optional })
  latestProgress?: string | null;
  @Text({ label: '备注', max: 1000, ...optional })
  remark?: string | null;
}

/** Any of the fields a lead may change; its investor and its stage have doors of their own. */
export class EditLead extends PartialType(OmitType(CreateLead, ['companyId', 'company'] as const), {
  skipNullProperties: false,
}) {
  @Text({ label: '总投资调增理由', min: 4, max: 1000, ...optional })
  changeReason?: string | null;
}

/** Why a full phone number is asked for; it stays in the audit trail. */
export class RevealContact {
  @Text({ label: '查看事由', min: 4, max: 200 })
  reason!: string;
}
