import { ApiProperty, PartialType } from '@nestjs/swagger';
import { type ChannelKind, channelKinds, type NoticeKind, noticeKinds } from '@luodi/domain';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { Flag, OneOf, Ref, Text } from '../kernel/http/fields.js';

const kinds = noticeKinds.map(({ id }) => id);
const clearable = { optional: true, nullable: true } as const;

const NoticeKinds = (): PropertyDecorator => (target, name) => {
  ApiProperty({ enum: kinds, isArray: true, description: '发哪几种消息' })(target, name);
  IsArray({ message: '消息种类应为一组' })(target, name);
  ArrayUnique({ message: '消息种类不要重复' })(target, name);
  IsIn(kinds, { each: true, message: `消息种类应为以下之一：${kinds.join('、')}` })(target, name);
};

/** All of a channel's settings but its secrets. */
export class ChannelSettings {
  @Text({ label: '名称', min: 2, max: 60 })
  name!: string;
  @Ref({ label: '只发哪个单位的消息（不填为全县）', ...clearable })
  unitId?: string | null;
  @NoticeKinds()
  noticeKinds!: NoticeKind[];
  @Text({ label: '发件人', max: 200, ...clearable })
  mailFrom?: string | null;
  @ApiProperty({ type: [String], required: false, description: '只向这些域名的邮箱发信' })
  @IsArray({ message: '邮箱域名应为一组' })
  @ArrayMaxSize(20, { message: '邮箱域名至多 20 个' })
  @IsString({ each: true, message: '邮箱域名应为文字' })
  @MaxLength(100, { each: true, message: '邮箱域名不超过 100 个字' })
  @ValidateIf((_, value) => value !== undefined)
  mailDomains?: string[];
  @Text({ label: '免打扰开始', max: 5, ...clearable })
  quietFrom?: string | null;
  @Text({ label: '免打扰结束', max: 5, ...clearable })
  quietUntil?: string | null;
}

export class CreateChannel extends ChannelSettings {
  @OneOf(channelKinds.map(({ id }) => id), { label: '渠道种类' })
  kind!: ChannelKind;
  @Text({ label: '地址', max: 500 })
  address!: string;
  @Text({ label: '签名密钥', max: 200, ...clearable })
  secret?: string | null;
}

/** Left out means unchanged. */
export class ChangeChannel extends PartialType(ChannelSettings) {
  @Text({ label: '新地址（不填为不改）', max: 500, ...clearable })
  address?: string | null;
  @Flag({ label: '在用', optional: true })
  isActive?: boolean;
}

export class RotateSecret {
  @Text({ label: '新的签名密钥', max: 200, ...clearable })
  secret?: string | null;
}
