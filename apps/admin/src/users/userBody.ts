import type { UserRow } from '../kernel/views.js';

/** An account as its form holds it. */
export const userForm = ({ displayName, unit }: UserRow) => ({ displayName, unitId: unit.id });

/** What may be changed later: the name and the unit. */
export const userBody = ({ displayName, unitId }: Record<string, unknown>) => ({
  displayName: displayName ?? '',
  unitId,
});

/** A new account: the same, and the user name it keeps for good. */
export const newUserBody = ({ username, ...rest }: Record<string, unknown>) => ({
  username: username ?? '',
  ...userBody(rest),
});
