import type { LeadFile } from '../kernel/views.js';

/** One row of evidence as the sheet holds it. */
export interface PaperValues {
  kind: string;
  datedOn?: string | null;
  documentNo?: string | null;
  amountYuan?: number | null;
  files: LeadFile[];
}

export const blankPaper = (kind: string): PaperValues => ({ kind, files: [] });

/** A row nothing was put into: the paper is still to come. */
export const isBlank = (paper: PaperValues): boolean =>
  paper.files.length === 0 &&
  !paper.datedOn &&
  !paper.documentNo?.trim() &&
  typeof paper.amountYuan !== 'number';

/** The rows as the API takes them; blank ones are left out. */
export const evidenceBody = (papers: readonly PaperValues[]): object[] =>
  papers
    .filter((paper) => !isBlank(paper))
    .map(({ kind, datedOn, documentNo, amountYuan, files }) => ({
      kind,
      datedOn: datedOn ?? '',
      documentNo: documentNo?.trim() || null,
      amountYuan: amountYuan ?? null,
      fileIds: files.map(({ id }) => id),
    }));
