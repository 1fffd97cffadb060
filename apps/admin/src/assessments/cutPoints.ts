/** Points as a table shows them: at most two places, cut and never rounded up. */
export const cutPoints = (points: string): string => points.replace(/(\.\d{2})\d+$/, '$1');
