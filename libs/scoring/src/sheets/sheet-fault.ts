/** One thing wrong with a sheet, where, and the change that would mend it. */
export interface SheetFault {
  /** Item id, veto id, or the sheet's own field. */
  at: string;
  reason: string;
  fix: string;
}
