import type { OwnershipRole } from '@luodi/domain';
import type { LeadRecord } from '../leads/index.js';
import type { NamedOwner } from './owner-names.js';
import type { EnterFourOnes } from './ownership.dto.js';

/** Everyone the form names; what it leaves out of units and helper the project itself says. */
export const entryOwners = (input: EnterFourOnes, lead: LeadRecord): NamedOwner[] => {
  const helper = input.helperId || input.helperName ? input.helperName : lead.helperName;
  const single = [
    person('responsible_leader', input.leaderId, null),
    person('section_leader', input.sectionLeaderId, input.sectionLeaderName),
    unit('lead_unit', input.leadUnitId),
    unit('recruiting_party', input.recruitingUnitId ?? lead.recruitingUnitId),
    unit('carrier_party', input.carrierUnitId ?? lead.carrierUnitId),
    person('helper', input.helperId, helper),
  ];
  const several = [
    ...[...new Set(input.supportUnitIds)].map((id) => unit('support_unit', id)),
    ...input.team.map(({ userId, name }) => person('team_member', userId, name)),
  ];
  return [...single, ...several].filter((owner) => owner !== null);
};

/** An account goes before a name in words. */
export const person = (
  role: OwnershipRole,
  userId: string | null | undefined,
  name: string | null | undefined,
): NamedOwner | null =>
  userId || name?.trim()
    ? { role, userId: userId ?? null, unitId: null, personName: userId ? null : name!.trim() }
    : null;

export const unit = (role: OwnershipRole, unitId: string | null | undefined): NamedOwner | null =>
  unitId ? { role, userId: null, unitId, personName: null } : null;
