import { countyList } from './county-entry.js';

export type InvestmentKind = 'manufacturing' | 'big_data' | 'other';

/** What a project invests in: the admission floor differs by it. */
export const investmentKinds = countyList('宣城市投资促进局线索管理通知（2024-01-31）', false, [
  ['manufacturing', '制造业', 'Manufacturing'],
  ['big_data', '大数据', 'Big data'],
  ['other', '其他', 'Other'],
]);
