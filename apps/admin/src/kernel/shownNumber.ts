import { shortDecimal } from './decimals.js';

export interface ShownNumber {
  text: string;
  /** Digits were cut off: the reader is told "about". */
  isCut: boolean;
}

/**
 * A stored decimal as a form prints it: grouped, at most so many decimals. Cut and never rounded, so that
 * 79.996 does not read as the 80 it falls short of.
 */
export const shownNumber = (value: string, places = 2): ShownNumber => {
  const [whole = '0', rest = ''] = shortDecimal(value).split('.');
  const kept = rest.slice(0, firstDigitIn(whole, rest, places)).replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return { text: kept ? `${grouped}.${kept}` : grouped, isCut: kept.length < rest.length };
};

// A ratio such as 0.00371 keeps three figures, or nothing of it would be left.
const firstDigitIn = (whole: string, rest: string, places: number): number => {
  const isSmall = /^-?0$/.test(whole);
  const zeros = /^0*/.exec(rest)?.[0].length ?? 0;
  return isSmall ? Math.max(places, zeros + 3) : places;
};
