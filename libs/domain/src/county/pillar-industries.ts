import { countyList } from './county-entry.js';

/** 「1+5」的六个产业：原文未列名单，此处按台账用词预置，待确认。 */
export const pillarIndustries = countyList('台账「产业类别」用词；「1+5」名单待确认', true, [
  ['auto_parts', '汽车零部件', 'Auto parts'],
  ['wear_castings', '耐磨铸件', 'Wear-resistant castings'],
  ['electronic_components', '电子元器件', 'Electronic components'],
  ['new_materials', '新材料', 'New materials'],
  ['equipment', '装备制造', 'Equipment manufacturing'],
  ['agro_forestry', '农林食品', 'Agro-forestry and food'],
]);
