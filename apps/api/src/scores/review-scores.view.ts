import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Delivery, Sensitivity, Standing } from '@luodi/domain';
import type { Lack } from '@luodi/scoring';

const none = { nullable: true } as const;
const list = (description: string): ApiPropertyOptions => ({ type: [Object], description });

/** 哪一项变到多少结论就变: each entry moves one input alone. */
export class SensitivityView implements Sensitivity {
  @ApiProperty({ type: Number, ...none, description: '所据评分的序号；草稿为空' })
  scoreNo!: number | null;
  @ApiProperty({ type: String, ...none, description: '该次评分所用规则包' })
  scoredUnder!: string | null;
  @ApiProperty({ description: '此处所用规则包' }) packVersion!: string;
  @ApiProperty({ type: Object, description: '现结论' }) verdict!: Sensitivity['verdict'];
  @ApiProperty(list('指标：现值、变到的值、方向、变为何结论')) measures!: Sensitivity['measures'];
  @ApiProperty(list('原始数，同上')) figures!: Sensitivity['figures'];
  @ApiProperty(list('人工评定的项，改评哪一档结论就变')) judgements!: Sensitivity['judgements'];
  @ApiProperty(list('未列入的与原因')) skipped!: Sensitivity['skipped'];
}

/** Where the project stands among the county's past projects, without naming any. */
export class ComparisonView {
  @ApiProperty({ type: Number, ...none }) scoreNo!: number | null;
  @ApiProperty({ description: '评分表及版本；得分只与同一张表比' }) sheet!: string;
  @ApiProperty({ description: '往年项目数：已核验签约及以后，不含保密项目' }) n!: number;
  @ApiProperty(list('得分与各指标：本值、百分位、有数的个数，及公布的平均数与出处'))
  data!: Standing[];
}

export class DeliveryView implements Delivery {
  @ApiProperty(list('实际税收的来源，先者为准')) sources!: { id: string; label: string }[];
  @ApiProperty(list('逐年承诺与实际（元）、差额、百分点与百分比')) years!: Delivery['years'];
  @ApiProperty(list('不在承诺年度内的证明')) outside!: Delivery['outside'];
  @ApiProperty(list('承诺曲线所缺')) missing!: Lack[];
}
