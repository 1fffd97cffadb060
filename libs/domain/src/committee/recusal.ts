interface Parties {
  recruitingUnitId: string | null;
  carrierUnitId: string | null;
}

/** 回避: whether the project is of the member's own unit or of one below it, on either side. */
export function isOwnProject(memberUnitIds: readonly string[], project: Parties): boolean {
  const { recruitingUnitId, carrierUnitId } = project;
  return [recruitingUnitId, carrierUnitId].some((id) => id !== null && memberUnitIds.includes(id));
}
