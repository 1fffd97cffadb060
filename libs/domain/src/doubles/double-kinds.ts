/** Why two leads may be one project, the strongest sign first. */
export const doubleKinds = [
  { id: 'code', label: '信用代码相同', labelEn: 'Same credit code' },
  { id: 'parcel', label: '宗地号相同', labelEn: 'Same parcel' },
  { id: 'name', label: '企业名称近似', labelEn: 'Near name' },
  { id: 'amount', label: '名称与总投资都相近', labelEn: 'Near name and amount' },
  { id: 'named', label: '招商中心指出', labelEn: 'Named by the hub' },
] as const;

export type DoubleKind = (typeof doubleKinds)[number]['id'];

export const doubleKindIds: readonly DoubleKind[] = doubleKinds.map(({ id }) => id);

/** same_project = 同一项目 · distinct = 不是同一项目. */
export const doubleVerdicts = [
  { id: 'same_project', label: '同一项目', labelEn: 'One project' },
  { id: 'distinct', label: '不是同一项目', labelEn: 'Two projects' },
] as const;

export type DoubleVerdict = (typeof doubleVerdicts)[number]['id'];
