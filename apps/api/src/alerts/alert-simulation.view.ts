import { ApiProperty } from '@nestjs/swagger';

export class SimulatedRule {
  @ApiProperty() ruleId!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ description: '现行阶梯' }) current!: number;
  @ApiProperty({ description: '本阶梯' }) draft!: number;
  @ApiProperty({ description: '其中转红' }) draftRed!: number;
}

export class LeftOutRule {
  @ApiProperty() ruleId!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ description: '为什么没有推演' }) reason!: string;
}

/** 「本阶梯上月会发出 N 条预警」. */
export class AlertSimulation {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty() packVersion!: string;
  @ApiProperty() current!: number;
  @ApiProperty() draft!: number;
  @ApiProperty({ description: '至多看最近变动的多少个项目' }) mostLeads!: number;
  @ApiProperty({ description: '全县项目数' }) leads!: number;
  @ApiProperty({ description: '项目超过上限，只看了一部分' }) isCut!: boolean;
  @ApiProperty({ type: [SimulatedRule] }) rules!: SimulatedRule[];
  @ApiProperty({ type: [LeftOutRule], description: '没有推演、没有计入的规则和原因' })
  leftOut!: LeftOutRule[];
}
