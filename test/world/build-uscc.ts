const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The n-th invented credit code: right in its check character (GB 32100), of nobody. */
export const usccOf = (n: number): string => {
  const organisation = String(n).padStart(8, '0');
  const body = `91000000${organisation}${organisationCheck(organisation)}`;
  let sum = 0;
  let weight = 1;
  for (const char of body) {
    sum += alphabet.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return body + alphabet[(31 - (sum % 31)) % 31];
};

const organisationCheck = (digits: string): string => {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
};
