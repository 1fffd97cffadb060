export type KeyProjectLevel = 'province' | 'city' | 'county' | 'site_review';

/** A project may stand in several; each level counts it once a year. */
export const keyProjectLevels: readonly { id: KeyProjectLevel; label: string; labelEn: string }[] =
  [
    { id: 'province', label: '省重点', labelEn: 'Province' },
    { id: 'city', label: '市重点', labelEn: 'City' },
    { id: 'county', label: '县重点', labelEn: 'County' },
    { id: 'site_review', label: '观摩', labelEn: 'Site review' },
  ];

export function keyProjectLevelLabel(level: string): string {
  return keyProjectLevels.find(({ id }) => id === level)?.label ?? level;
}
