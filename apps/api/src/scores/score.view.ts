import { ApiProperty } from '@nestjs/swagger';
import type { CountyPack } from '@luodi/domain';

/** What a form for 试算 is drawn from: the pack that would judge it today, and the figures it asks for. */
export class ScoreForm {
  @ApiProperty({ type: Object, description: '今天所用的规则包' }) pack!: CountyPack;
  @ApiProperty({ type: [String], description: '评分、否决与节能审查须填的指标' })
  required!: string[];
}
