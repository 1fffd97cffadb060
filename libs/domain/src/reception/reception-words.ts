import type { SpendingKind } from '../spending/index.js';
import { spendingKinds } from '../spending/index.js';

interface Word<Id extends string> {
  id: Id;
  label: string;
  labelEn: string;
}

export type ReceptionKind = 'business' | 'official';
export type ReceptionStatus = 'draft' | 'filed' | 'approved' | 'held' | 'settled' | 'cancelled';
export type GuestKind = 'enterprise' | 'association' | 'expert' | 'civil_servant' | 'relative';
export type MealSlot = 'breakfast' | 'lunch' | 'dinner';
export type MealVenue = 'canteen' | 'hotel' | 'restaurant' | 'private_club';
export type MealExtra = 'alcohol' | 'premium_liquor' | 'cigarettes' | 'luxury_food';
export type CostKind = SpendingKind | 'other';

/** 招商接待 is kept apart from 公务接待 (第二十三条). */
export const receptionKinds: readonly Word<ReceptionKind>[] = [
  { id: 'business', label: '招商接待', labelEn: 'Business reception' },
  { id: 'official', label: '公务接待', labelEn: 'Official reception' },
];

export const receptionStatuses: readonly Word<ReceptionStatus>[] = [
  { id: 'draft', label: '草稿', labelEn: 'Draft' },
  { id: 'filed', label: '待审批', labelEn: 'Filed' },
  { id: 'approved', label: '已批准', labelEn: 'Approved' },
  { id: 'held', label: '已接待', labelEn: 'Held' },
  { id: 'settled', label: '已结算', labelEn: 'Settled' },
  { id: 'cancelled', label: '已取消', labelEn: 'Cancelled' },
];

export const guestKinds: readonly Word<GuestKind>[] = [
  { id: 'enterprise', label: '企业人员', labelEn: 'Enterprise' },
  { id: 'association', label: '商协会、中介机构', labelEn: 'Association' },
  { id: 'expert', label: '专家学者', labelEn: 'Expert' },
  { id: 'civil_servant', label: '国家工作人员', labelEn: 'Civil servant' },
  { id: 'relative', label: '亲友', labelEn: 'Relative or friend' },
];

export const mealSlots: readonly Word<MealSlot>[] = [
  { id: 'breakfast', label: '早餐', labelEn: 'Breakfast' },
  { id: 'lunch', label: '午餐', labelEn: 'Lunch' },
  { id: 'dinner', label: '晚餐', labelEn: 'Dinner' },
];

export const mealVenues: readonly Word<MealVenue>[] = [
  { id: 'canteen', label: '机关食堂', labelEn: 'Canteen' },
  { id: 'hotel', label: '定点饭店', labelEn: 'Designated hotel' },
  { id: 'restaurant', label: '其他餐馆', labelEn: 'Other restaurant' },
  { id: 'private_club', label: '私人会所', labelEn: 'Private club' },
];

export const mealExtras: readonly Word<MealExtra>[] = [
  { id: 'alcohol', label: '饮酒', labelEn: 'Alcohol' },
  { id: 'premium_liquor', label: '高档酒水', labelEn: 'Premium liquor' },
  { id: 'cigarettes', label: '香烟', labelEn: 'Cigarettes' },
  { id: 'luxury_food', label: '高档菜肴', labelEn: 'Luxury food' },
];

/** Of reception costs; `other` has no standard of its own. */
export const costKinds: readonly (Word<CostKind> & { unit: string; unitEn: string })[] = [
  ...spendingKinds,
  { id: 'other', label: '其他', labelEn: 'Other', unit: '元', unitEn: 'yuan' },
];

export function receptionKindLabel(kind: ReceptionKind): string {
  return wordOf(receptionKinds, kind);
}

export function receptionStatusLabel(status: ReceptionStatus): string {
  return wordOf(receptionStatuses, status);
}

export function guestKindLabel(kind: GuestKind): string {
  return wordOf(guestKinds, kind);
}

export function mealSlotLabel(slot: MealSlot): string {
  return wordOf(mealSlots, slot);
}

export function mealVenueLabel(venue: MealVenue): string {
  return wordOf(mealVenues, venue);
}

export function mealExtraLabel(extra: MealExtra): string {
  return wordOf(mealExtras, extra);
}

export function costKindLabel(kind: CostKind): string {
  return wordOf(costKinds, kind);
}

function wordOf(words: readonly { id: string; label: string }[], id: string): string {
  return words.find((word) => word.id === id)?.label ?? id;
}
