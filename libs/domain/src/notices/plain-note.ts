/** A piece of text that must not leave the system. */
export interface NoteFault {
  kind: 'phone' | 'amount';
  text: string;
}

/** Phone numbers and amounts in a text: they are read in the system, never in a message. */
export function noteFaults(text: string): NoteFault[] {
  const faults: NoteFault[] = [];
  withoutFigures(text, (fault) => faults.push(fault));
  return faults;
}

/**
 * The text with 〔电话〕〔金额〕 in the place of each number that must not travel: whoever reads it sees that something
 * stood there, and follows the link.
 */
export function plainNote(text: string): string {
  return withoutFigures(text, () => undefined);
}

const withoutFigures = (text: string, found: (fault: NoteFault) => void): string =>
  patterns.reduce(
    (left, { kind, mark, pattern }) =>
      left.replace(pattern, (piece) => {
        found({ kind, text: piece });
        return mark;
      }),
    text.normalize('NFC'),
  );

// Digits of any width, and the separators people write inside a phone number.
const digit = '[0-9０-９]';
const gap = '[-\\s－—]?';
const digits = (count: string): string => `(?:${digit}${gap}){${count}}${digit}`;

const patterns = [
  {
    kind: 'phone',
    mark: '〔电话〕',
    pattern: new RegExp(
      `(?<!${digit})(?:\\+?86${gap})?[1１]${gap}[3-9３-９]${gap}${digits('8')}(?!${digit})`,
      'g',
    ),
  },
  {
    kind: 'phone',
    mark: '〔电话〕',
    pattern: new RegExp(
      `(?<!${digit})[(（]?[0０]${digit}{2,3}[)）]?${gap}${digits('6,7')}(?!${digit})`,
      'g',
    ),
  },
  {
    kind: 'amount',
    mark: '〔金额〕',
    pattern: new RegExp(
      `(?:[¥￥]\\s*)?${digit}[0-9０-９,，]*(?:[.．]${digit}+)?\\s*(?:万亿|百万|千万|[万亿])?\\s*(?:元|美元|人民币|块钱)|` +
        `${digit}[0-9０-９,，]*(?:[.．]${digit}+)?\\s*(?:万亿|千万|[万亿])(?![吨亩人户件度]|平方)`,
      'g',
    ),
  },
] as const;
