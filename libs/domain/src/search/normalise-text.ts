/** Full-width to half-width (NFKC), lower case, outer blanks gone, inner blanks single. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
