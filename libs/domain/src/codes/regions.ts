/** A place of GB/T 2260, named as ledgers name it. `pending` is shown as 待确认. */
export interface RegionEntry {
  code: string;
  /** Full name from the province down. */
  name: string;
  /** Other ways ledgers write it. */
  aliases: readonly string[];
  pending: boolean;
}

export const regions: readonly RegionEntry[] = [
  { code: '310117', name: '上海市松江区', aliases: ['上海松江区'], pending: true },
  { code: '320118', name: '江苏省南京市高淳区', aliases: ['江苏南京市高淳区'], pending: true },
  { code: '320200', name: '江苏省无锡市', aliases: ['江苏无锡市'], pending: true },
  { code: '320509', name: '江苏省苏州市吴江区', aliases: ['江苏苏州市吴江区'], pending: true },
  { code: '330110', name: '浙江省杭州市余杭区', aliases: ['浙江杭州市余杭区'], pending: true },
  { code: '330111', name: '浙江省杭州市富阳区', aliases: ['浙江杭州市富阳区'], pending: true },
  { code: '330500', name: '浙江省湖州市', aliases: ['浙江湖州市'], pending: true },
  { code: '341800', name: '安徽省宣城市', aliases: ['安徽宣城市'], pending: false },
  { code: '341881', name: '安徽省宁国市', aliases: ['安徽宁国市', '宁国市'], pending: true },
  { code: '441900', name: '广东省东莞市', aliases: ['广东东莞市'], pending: true },
];

/** The entry of a place written in full or as ledgers shorten it, or null. */
export function regionByName(text: string): RegionEntry | null {
  const name = text.normalize('NFKC').replace(/\s/g, '');
  return regions.find((entry) => entry.name === name || entry.aliases.includes(name)) ?? null;
}
