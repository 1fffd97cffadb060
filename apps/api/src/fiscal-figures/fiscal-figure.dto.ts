import { Parts, Ref, Text, Whole, Yuan } from '../kernel/http/fields.js';

export class FiscalFigureInput {
  @Ref({ label: '单位' })
  unitId!: string;

  @Yuan({ label: '当月入库（元）' })
  amountYuan!: number;
}

export class EnterFiscalFigures {
  @Whole({ label: '年度', min: 2000, max: 2100 })
  year!: number;

  @Whole({ label: '月份', min: 1, max: 12 })
  month!: number;

  @Text({ label: '出处', min: 4, max: 500, example: '演示财政局 2026 年 10 月财税快报' })
  source!: string;

  @Parts(FiscalFigureInput, { label: '各单位入库', max: 200 })
  rows?: FiscalFigureInput[];
}
