import { Problem } from '../../kernel/errors/problem.js';

/** A file that cannot be taken as a ledger, in one sentence that says what to do. */
export const refusedFile = (sentence: string): Problem =>
  new Problem(422, 'import.file-refused', sentence);
