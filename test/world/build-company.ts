import type { Client } from './client.js';

let built = 0;

export interface BuiltCompany {
  id: string;
  name: string;
  uscc: string | null;
  version: number;
}

/** Registers an investor whose name is like no other. */
export const buildCompany = async (as: Client, overrides: object = {}): Promise<BuiltCompany> => {
  const { status, body } = await as.post('/companies', { name: companyName(), ...overrides });
  if (status !== 201) throw new Error(`buildCompany: ${status} ${JSON.stringify(body)}`);
  return body;
};

/** No two of these share a character, so no near-name rule takes them for doubles. */
export const companyName = (): string => {
  const at = (place: number): string =>
    String.fromCodePoint(0x4e00 + ((built * 3 + place) % 20_000));
  const name = `${at(0)}${at(1)}${at(2)}有限公司`;
  built++;
  return name;
};
