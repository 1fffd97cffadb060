import { ApiProperty } from '@nestjs/swagger';

export class SimulatedRule {
  @ApiProperty() ruleId!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ description: '现行阶梯' }) current!: number;
  @ApiProperty({ description: '本阶梯' }) draft!: number;
  @ApiProperty({ description: '其中转红' }) draftRed!: number;
}

/** 「本阶梯上月会发出 N 条预警」. */
export class AlertSimulation {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty() packVersion!: string;
  @ApiProperty() current!: number;
  @ApiProperty() draft!: number;
  @ApiProperty({ description: '至多看最近变动的多少个项目' }) mostLeads!: number;
  @ApiProperty({ type: [SimulatedRule] }) rules!: SimulatedRule[];
  @ApiProperty({ type: [String], description: '历史不足以推演、没有计入的规则' })
  leftOut!: string[];
}
