import { badRequest } from '../kernel/errors/problem.js';

/** What a file is kept for, as the address says; 400 names the purposes there are. */
export const purposeAmong = <P extends string>(
  purposes: readonly P[],
  said: string | undefined,
): P => {
  const found = purposes.find((one) => one === said);
  if (!found) throw badRequest(`用途应为 ${purposes.join('、')} 之一。`);
  return found;
};
