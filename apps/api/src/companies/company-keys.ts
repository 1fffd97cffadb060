import { checkUscc, coreName, type FieldError } from '@luodi/domain';
import { findableBy } from '../kernel/list/search.js';

/** The columns that make an investor findable: core name, and the text and grams of name, pinyin initials and code. */
export const companyKeys = (name: string, uscc: string | null) => ({
  coreName: coreName(name),
  ...findableBy([name], uscc),
});

/** The name as written, less stray blanks and full-width forms; case is kept. */
export const companyName = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** The code as it is stored, or what is wrong with it. Empty means none. */
export const readUscc = (
  text: string | null | undefined,
): { uscc: string | null; errors: FieldError[] } => {
  if (!text) return { uscc: null, errors: [] };
  const checked = checkUscc(text);
  if (checked.ok) return { uscc: checked.code, errors: [] };
  const { reason, fix } = checked;
  return { uscc: null, errors: [{ field: 'uscc', value: text, reason, fix }] };
};
