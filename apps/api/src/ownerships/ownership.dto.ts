import { ownershipRoles } from '@luodi/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { DateOnly, OneOf, Ref, Text } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;

/** A person with an account, or one named in words. */
export class TeamMemberInput {
  @Ref({ label: '人员', ...optional })
  userId?: string | null;
  @Text({ label: '姓名', max: 40, ...optional })
  name?: string | null;
}

/** Units and helper left out are taken from the project itself. */
export class EnterFourOnes {
  @DateOnly({ label: '列入日期' })
  enteredOn!: string;
  @Text({ label: '列入依据', max: 500, ...optional })
  reason?: string | null;
  @Ref({ label: '包保领导', ...optional })
  leaderId?: string | null;
  @Ref({ label: '牵头单位', ...optional })
  leadUnitId?: string | null;
  @Ref({ label: '招引单位', ...optional })
  recruitingUnitId?: string | null;
  @Ref({ label: '载体单位', ...optional })
  carrierUnitId?: string | null;
  @Ref({ label: '帮办员', ...optional })
  helperId?: string | null;
  @Text({ label: '帮办员姓名', max: 40, ...optional })
  helperName?: string | null;
  @Ref({ label: '分包科级领导', ...optional })
  sectionLeaderId?: string | null;
  @Text({ label: '分包科级领导姓名', max: 40, ...optional })
  sectionLeaderName?: string | null;
  @ApiProperty({ type: [String], required: false, description: '帮扶单位' })
  @IsArray({ message: '帮扶单位应为一组单位' })
  @ArrayMaxSize(10, { message: '帮扶单位至多 10 个' })
  @IsUUID('all', { each: true, message: '帮扶单位编号无效' })
  supportUnitIds: string[] = [];
  @ApiProperty({ type: [TeamMemberInput], required: false, description: '专班成员' })
  @IsArray({ message: '专班成员应为一组人员' })
  @ArrayMaxSize(30, { message: '专班成员至多 30 人' })
  @ValidateNested({ each: true })
  @Type(() => TeamMemberInput)
  team: TeamMemberInput[] = [];
}

export class ExitFourOnes {
  @DateOnly({ label: '退出日期' })
  exitedOn!: string;
  @Text({ label: '退出原因', max: 500, ...optional })
  reason?: string | null;
}

/** One role changes hands. Without a term somebody joins; without a successor somebody leaves. */
export class HandOver {
  @OneOf(ownershipRoles.map(({ id }) => id), { label: '岗位' })
  role!: string;
  @Ref({ label: '移交的任期', ...optional })
  termId?: string | null;
  @Ref({ label: '接手人', ...optional })
  toUserId?: string | null;
  @Ref({ label: '接手单位', ...optional })
  toUnitId?: string | null;
  @Text({ label: '接手人姓名', max: 40, ...optional })
  toName?: string | null;
  @DateOnly({ label: '移交日期' })
  fromOn!: string;
  @Text({ label: '移交事由', max: 500, ...optional })
  reason?: string | null;
  @Text({ label: '交接情况', max: 2000, ...optional })
  note?: string | null;
}

export class OpenTransfer {
  @Text({ label: '调离事由', min: 4, max: 500 })
  reason!: string;
}
