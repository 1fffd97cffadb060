/** A code as typed → as issued: half-width, upper case, no blanks. */
export function compactCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/\s/g, '');
}
