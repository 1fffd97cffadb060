import { roles, stages, unitKinds } from '@luodi/domain';
import { definePhrases } from './define.js';

interface Word {
  id: string;
  label: string;
  labelEn: string;
}

const chinese = (rows: readonly Word[]) =>
  Object.fromEntries(rows.map(({ id, label }) => [id, label]));
const english = (rows: readonly Word[]) =>
  Object.fromEntries(rows.map(({ id, labelEn }) => [id, labelEn]));

/** The office's words for stages, roles and kinds of unit, as the domain holds them. */
export const termPhrases = definePhrases(
  { stages: chinese(stages), roles: chinese(roles), unit_kinds: chinese(unitKinds) },
  { stages: english(stages), roles: english(roles), unit_kinds: english(unitKinds) },
);
