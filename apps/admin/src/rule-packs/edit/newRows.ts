import type { CountyPack } from '@luodi/domain';
import type { Source } from '@luodi/scoring';
import type { ItemRow } from './packForm.js';

const unsettled: Source = { document: '', certainty: 'I' };

/** An item of a new sheet row: judged by a person, or reckoned from a metric. */
export const newItem = (kind: 'judged' | 'bands', items: readonly ItemRow[]): ItemRow => ({
  id: nextId(
    'item',
    items.map(({ id }) => id),
  ),
  label: '',
  points: '',
  clause: '',
  source: unsettled,
  document: '',
  pending: true,
  ...(kind === 'judged'
    ? { curve: { kind, options: [] }, knots: null }
    : { input: '', curve: { kind, bands: [] }, knots: [{ at: '0', points: '0' }] }),
});

export const newOption = (options: readonly { id: string }[]) => ({
  id: nextId(
    'option',
    options.map(({ id }) => id),
  ),
  label: '',
  points: '',
});

/** A department's id is letters only: units refer to it. */
export const newDepartment = (
  departments: CountyPack['departments'],
): CountyPack['departments'][number] => ({
  id: nextLetters(departments.map(({ id }) => id)),
  label: '',
  workdays: { value: 5, source: '', pending: true },
});

const nextId = (stem: string, taken: readonly string[]): string => {
  let number = taken.length + 1;
  while (taken.includes(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
};

const letters = 'abcdefghijklmnopqrstuvwxyz';

const nextLetters = (taken: readonly string[]): string => {
  const names = [...letters].flatMap((one) => [...letters].map((two) => `department_${one}${two}`));
  return names.find((name) => !taken.includes(name)) ?? '';
};
