import { ApiProperty } from '@nestjs/swagger';

/** A number with its measure, day, meaning and the way to exactly its rows. */
export class CockpitFigure {
  @ApiProperty() count!: number;
  @ApiProperty({ description: '计量单位', example: '个' }) unit!: string;
  @ApiProperty({ type: Number, nullable: true, description: '总投资（元）；不计金额的为空' })
  totalInvestmentYuan!: number | null;
  @ApiProperty({ format: 'date', description: '截至' }) asOf!: string;
  @ApiProperty({ description: '口径：definitions 中的一条' }) definition!: string;
  @ApiProperty({
    description: '明细：接口路径与条件，行数与个数相等；# 后是答案中列出各行的一项',
    example: '/reports/funnel/rows?asOf=2026-03-31&basis=verified&stage=negotiating',
  })
  rows!: string;
}

/** Where the rows of a figure are asked for; what is not given is left out. */
export const rowsAt = (path: string, conditions: Record<string, string | null | undefined>) => {
  const given = Object.entries(conditions).filter(([, value]) => value);
  return `${path}?${new URLSearchParams(given as [string, string][]).toString()}`;
};
