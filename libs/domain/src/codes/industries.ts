/** An industry of GB/T 4754-2017. `pending` is shown as 待确认: verify against the standard. */
export interface IndustryEntry {
  code: string;
  label: string;
  pending: boolean;
}

/** 制造业大类 13–43. */
export const manufacturingDivisions: readonly IndustryEntry[] = entries([
  ['13', '农副食品加工业'],
  ['14', '食品制造业'],
  ['15', '酒、饮料和精制茶制造业'],
  ['16', '烟草制品业'],
  ['17', '纺织业'],
  ['18', '纺织服装、服饰业'],
  ['19', '皮革、毛皮、羽毛及其制品和制鞋业'],
  ['20', '木材加工和木、竹、藤、棕、草制品业'],
  ['21', '家具制造业'],
  ['22', '造纸和纸制品业'],
  ['23', '印刷和记录媒介复制业'],
  ['24', '文教、工美、体育和娱乐用品制造业'],
  ['25', '石油、煤炭及其他燃料加工业'],
  ['26', '化学原料和化学制品制造业'],
  ['27', '医药制造业'],
  ['28', '化学纤维制造业'],
  ['29', '橡胶和塑料制品业'],
  ['30', '非金属矿物制品业'],
  ['31', '黑色金属冶炼和压延加工业'],
  ['32', '有色金属冶炼和压延加工业'],
  ['33', '金属制品业'],
  ['34', '通用设备制造业'],
  ['35', '专用设备制造业'],
  ['36', '汽车制造业'],
  ['37', '铁路、船舶、航空航天和其他运输设备制造业'],
  ['38', '电气机械和器材制造业'],
  ['39', '计算机、通信和其他电子设备制造业'],
  ['40', '仪器仪表制造业'],
  ['41', '其他制造业'],
  ['42', '废弃资源综合利用业'],
  ['43', '金属制品、机械和设备修理业'],
]);

/** 本地常见小类。 */
export const localIndustryClasses: readonly IndustryEntry[] = entries([
  ['2913', '橡胶零件制造'],
  ['3011', '水泥制造'],
  ['3391', '黑色金属铸造'],
  ['3670', '汽车零部件及配件制造'],
  ['3981', '电阻电容电感元件制造'],
  ['3982', '电子电路制造'],
]);

/** Four digits of GB/T 4754. The dictionary is not complete, so only the shape is checked. */
export function isIndustryClassCode(text: string): boolean {
  return /^\d{4}$/.test(text);
}

/** 小类, or else its 大类, or null when the dictionary knows neither. */
export function industryLabel(code: string): string | null {
  const known = [...localIndustryClasses, ...manufacturingDivisions];
  const entry = known.find((each) => each.code === code);
  return (entry ?? known.find((each) => each.code === code.slice(0, 2)))?.label ?? null;
}

function entries(rows: readonly (readonly [code: string, label: string])[]): IndustryEntry[] {
  return rows.map(([code, label]) => ({ code, label, pending: true }));
}
