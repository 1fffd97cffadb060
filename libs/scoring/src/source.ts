/**
 * How far a number may be trusted: V read in the issuer's own text · V2 read in a copy ·
 * C computed from those · M from memory · I our reading. M and I are shown as 待确认.
 */
export type Certainty = 'V' | 'V2' | 'C' | 'M' | 'I';

export interface Source {
  document: string;
  article?: string;
  certainty: Certainty;
}

/** 待确认: no document read settles it, so the county must confirm it before it binds anyone. */
export function isPending(source: Source): boolean {
  return source.certainty === 'M' || source.certainty === 'I';
}
