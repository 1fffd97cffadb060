import type { SaveReport } from './saved-report.dto.js';

/** What is asked each time; the days come with the period. */
export type SavedQuestion = Pick<SaveReport, 'basis' | 'by' | 'unitId'>;

export interface CutOff {
  asOf: string;
  knownBy: string;
}

/** The question of one period as the funnel reads it; nothing that was not chosen is asked. */
export const askedOf = ({ basis, by, unitId }: SavedQuestion, { asOf, knownBy }: CutOff) => ({
  ...{ basis, asOf, knownBy },
  ...(by ? { by } : {}),
  ...(unitId ? { unitId } : {}),
});

/** The console's page that asks the very same. */
export const pathOf = (question: SavedQuestion, cutOff: CutOff): string =>
  `/reports?${new URLSearchParams(askedOf(question, cutOff) as Record<string, string>)}`;
