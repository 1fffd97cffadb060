/** Who a role falls to: a person with the office of leader, any person, or a unit. */
export type HolderKind = 'leader' | 'person' | 'unit';

export type OwnershipRole =
  | 'responsible_leader'
  | 'section_leader'
  | 'lead_unit'
  | 'recruiting_party'
  | 'carrier_party'
  | 'helper'
  | 'support_unit'
  | 'team_member';

export interface OwnershipRoleEntry {
  id: OwnershipRole;
  label: string;
  labelEn: string;
  holder: HolderKind;
  /** Held without a day's gap from entry to exit. */
  isRequired: boolean;
  /** By at most one at a time. */
  isSingle: boolean;
}

/** 四个一 of one project: who answers for it, in the order a sheet prints them. */
export const ownershipRoles: readonly OwnershipRoleEntry[] = [
  required('responsible_leader', ['包保领导', 'Responsible leader'], 'leader'),
  {
    id: 'section_leader',
    label: '分包科级领导',
    labelEn: 'Section-level leader',
    holder: 'person',
    isRequired: false,
    isSingle: true,
  },
  required('lead_unit', ['牵头单位', 'Lead unit'], 'unit'),
  required('recruiting_party', ['招引单位', 'Recruiting unit'], 'unit'),
  required('carrier_party', ['载体单位', 'Carrier unit'], 'unit'),
  required('helper', ['帮办员', 'Project helper'], 'person'),
  several('support_unit', ['帮扶单位', 'Support unit'], 'unit'),
  several('team_member', ['专班成员', 'Team member'], 'person'),
];

export const requiredRoles: readonly OwnershipRoleEntry[] = ownershipRoles.filter(
  ({ isRequired }) => isRequired,
);

/** Changing who answers for the whole project takes a second person. */
export const secondPersonRoles: readonly OwnershipRole[] = ['responsible_leader', 'lead_unit'];

export function isOwnershipRole(text: string): text is OwnershipRole {
  return ownershipRoles.some(({ id }) => id === text);
}

/** The entry of a role; it throws for what is none. */
export function ownershipRole(role: string): OwnershipRoleEntry {
  const entry = ownershipRoles.find(({ id }) => id === role);
  if (!entry) throw new Error(`no role ${role}`);
  return entry;
}

export function ownershipRoleLabel(role: string): string {
  return ownershipRoles.find(({ id }) => id === role)?.label ?? role;
}

type Words = readonly [label: string, labelEn: string];

function required(
  id: OwnershipRole,
  [label, labelEn]: Words,
  holder: HolderKind,
): OwnershipRoleEntry {
  return { id, label, labelEn, holder, isRequired: true, isSingle: true };
}

function several(
  id: OwnershipRole,
  [label, labelEn]: Words,
  holder: HolderKind,
): OwnershipRoleEntry {
  return { id, label, labelEn, holder, isRequired: false, isSingle: false };
}
