import type { LimitRank } from '../spending/index.js';

export type TripPurpose = 'attraction' | 'upward' | 'relocation_survey' | 'follow_up' | 'other';

/** 事由. 向上争取 is filed by the same rules and reported beside the others. */
export const tripPurposes: readonly { id: TripPurpose; label: string; labelEn: string }[] = [
  { id: 'attraction', label: '外出招商', labelEn: 'Investment attraction' },
  { id: 'upward', label: '向上争取', labelEn: 'Bidding to higher level' },
  { id: 'relocation_survey', label: '拆迁外溢摸排', labelEn: 'Survey of relocation areas' },
  { id: 'follow_up', label: '项目回访', labelEn: 'Follow-up visit' },
  { id: 'other', label: '其他', labelEn: 'Other' },
];

export type TripRank = 'leader' | 'unit_head' | 'deputy' | 'section' | 'staff' | 'outside';

/** 职级, the highest first. Nobody is exempt; the rank only decides who approves. */
export const tripRanks: readonly {
  id: TripRank;
  label: string;
  labelEn: string;
  /** As the tables of standards divide it; a city leader of a county-level city is 县处级 (待确认). */
  limitRank: LimitRank;
}[] = [
  { id: 'leader', label: '市领导', labelEn: 'City leader', limitRank: 'county' },
  { id: 'unit_head', label: '单位主要负责人', labelEn: 'Head of unit', limitRank: 'section' },
  { id: 'deputy', label: '单位班子成员', labelEn: 'Deputy head', limitRank: 'section' },
  { id: 'section', label: '科级及中层干部', labelEn: 'Section level', limitRank: 'section' },
  { id: 'staff', label: '工作人员', labelEn: 'Staff', limitRank: 'section' },
  { id: 'outside', label: '系统外同行人员', labelEn: 'Companion from outside', limitRank: 'any' },
];

export type DayMarkKind = 'travel' | 'reason';

/** A day without an appointment says why. */
export const dayMarkKinds: readonly { id: DayMarkKind; label: string; labelEn: string }[] = [
  { id: 'travel', label: '在途', labelEn: 'Travelling' },
  { id: 'reason', label: '另有安排（写明事由）', labelEn: 'Other, with a reason' },
];

export type TripCostKind = 'lodging' | 'meal' | 'local_transport' | 'fare' | 'other';

/** `counted` says what one unit of the standard is; a fare has no daily standard. */
export const tripCostKinds: readonly {
  id: TripCostKind;
  label: string;
  labelEn: string;
  counted: string | null;
}[] = [
  { id: 'lodging', label: '住宿', labelEn: 'Lodging', counted: '人·晚' },
  { id: 'meal', label: '伙食', labelEn: 'Meals', counted: '人·天' },
  { id: 'local_transport', label: '市内交通', labelEn: 'Local transport', counted: '人·天' },
  { id: 'fare', label: '城市间交通', labelEn: 'Fares', counted: null },
  { id: 'other', label: '其他', labelEn: 'Other', counted: null },
];

export type TripFilePurpose = 'invitation' | 'appointment' | 'photo' | 'voucher' | 'other';

/** 附件: what a paper or a photo of a trip shows. `of` is the part of the trip it belongs to. */
export const tripFilePurposes: readonly {
  id: TripFilePurpose;
  label: string;
  labelEn: string;
  of: 'filing' | 'report';
}[] = [
  { id: 'invitation', label: '邀请函', labelEn: 'Letter of invitation', of: 'filing' },
  { id: 'appointment', label: '约见确认', labelEn: 'Confirmation of an appointment', of: 'filing' },
  { id: 'photo', label: '现场照片', labelEn: 'Photo on site', of: 'report' },
  { id: 'voucher', label: '票据', labelEn: 'Voucher', of: 'report' },
  { id: 'other', label: '其他材料', labelEn: 'Other paper', of: 'report' },
];

/** The office's word for an id of one of these lists. */
export function wordFor(
  words: readonly { id: string; label: string }[],
  id: string | null | undefined,
): string {
  return words.find((word) => word.id === id)?.label ?? id ?? '';
}
