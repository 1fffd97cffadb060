/** A stored decimal without its trailing zeros: "50.00" → "50", "0.5000" → "0.5". */
export const shortDecimal = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
