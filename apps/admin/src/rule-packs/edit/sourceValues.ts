import { isPending, type Source } from '@luodi/scoring';

/** A source as it is edited: the document's name and 待确认. */
export interface SourceValues {
  source: Source;
  document: string;
  pending: boolean;
}

type Sourced = { source: Source };

/** How far a document may be trusted is told in two words here: settled, or 待确认. */
export const openSource = <T extends Sourced>(row: T): T & SourceValues => ({
  ...row,
  document: row.source.document,
  pending: isPending(row.source),
});

/** The certainty stays as it was unless 待确认 was put on or taken off. */
export const closeSource = <T extends SourceValues>({
  document,
  pending,
  ...row
}: T): Omit<T, 'document' | 'pending'> => {
  const certainty = pending === isPending(row.source) ? row.source.certainty : pending ? 'I' : 'V';
  return { ...row, source: { ...row.source, document: document ?? '', certainty } };
};
