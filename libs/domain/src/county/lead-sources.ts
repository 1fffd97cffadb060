import { countyList } from './county-entry.js';

/** 招商信息来源：原文未给清单，待确认。 */
export const leadSources = countyList('系统预置，待确认', true, [
  ['outbound', '外出招商', 'Outbound trip'],
  ['inbound', '来访接待', 'Inbound visit'],
  ['branch', '驻外分局', 'Branch office'],
  ['referral', '以商招商', 'Referral by business'],
  ['leader', '领导推荐', 'Referral by a leader'],
  ['relocation', '拆迁外溢', 'Relocation'],
  ['expo', '展会推介', 'Fair or promotion'],
  ['expansion', '本地增资', 'Local expansion'],
  ['other', '其他', 'Other'],
]);
