/** 当量 and 等价 are never added or compared with each other. */
export type EnergyBasis = 'calorific' | 'equivalent';

export const energyBases: readonly { id: EnergyBasis; label: string; labelEn: string }[] = [
  { id: 'calorific', label: '当量值', labelEn: 'Calorific' },
  { id: 'equivalent', label: '等价值', labelEn: 'Equivalent' },
];
