/** The day, when the condition holds. */
export function when(holds: boolean, day: string | null): string | null {
  return holds ? day : null;
}

/** The later of two days, either of which may never have been. */
export function laterOf(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}
