import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Assessment } from '@luodi/domain';

const part = (description: string): ApiPropertyOptions => ({ type: Object, description });
const parts = (description: string): ApiPropertyOptions => ({ type: [Object], description });

/** What a set of inputs comes to; every number is text. The console uses the domain's own type. */
export class AssessmentView implements Assessment {
  @ApiProperty({ description: '所用规则包版本' }) packVersion!: string;
  @ApiProperty(part('评分表：编号、名称、版本、满分、是否待确认')) sheet!: Assessment['sheet'];
  @ApiProperty(part('合计、已知、至多、结论、否决项、各项、所缺')) score!: Assessment['score'];
  @ApiProperty(parts('指标：数值、算式、来源、所缺')) metrics!: Assessment['metrics'];
  @ApiProperty(part('能耗：当量值、等价值、节能审查、两高')) energy!: Assessment['energy'];
  @ApiProperty(part('核定用地（亩）')) land!: Assessment['land'];
  @ApiProperty(part('分类供地：所依规则与最高亩数')) landClass!: Assessment['landClass'];
  @ApiProperty(parts('承诺曲线，逐年')) forecast!: Assessment['forecast'];
  @ApiProperty(parts('承诺曲线所缺')) forecastMissing!: Assessment['forecastMissing'];
}
