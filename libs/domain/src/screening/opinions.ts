import { countyList } from '../county/county-entry.js';

export type ScreeningOpinion = 'admit' | 'leased_plant' | 'refuse';

/** What a 研判 may conclude. Below the admission floor only the last two are open. */
export const screeningOpinions = countyList(
  '宣城市投资促进局线索管理通知（2024-01-31）；标准厂房路径待确认',
  true,
  [
    ['admit', '准予跟进', 'Admit'],
    ['leased_plant', '走标准厂房（租赁）', 'Leased standard plant'],
    ['refuse', '不予受理', 'Refuse'],
  ],
);

export const opinionLabel = (opinion: string): string =>
  screeningOpinions.find(({ id }) => id === opinion)?.label ?? opinion;
