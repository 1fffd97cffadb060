import { investorDoubts, type ReviewStatement, riskKinds } from '@luodi/domain';
import type { Paper } from './PapersInput.js';

type Values = Record<string, unknown>;
type Doubts = Record<string, { answer?: string | null; reason?: string | null }>;
type Risks = Record<string, { level?: string | null; note?: string | null }>;

/** A statement as the form holds it: a doubt is one choice and its details. */
export const statementForm = ({ investor, ...told }: ReviewStatement): Values => {
  const { doubts, ...words } = investor;
  return {
    ...told,
    investor: words,
    doubts: Object.fromEntries(
      Object.entries(doubts).map(([id, { applies, reason }]) => [
        id,
        { answer: applies ? 'applies' : 'none', reason },
      ]),
    ),
  };
};

/** The form's values as a statement; what was not answered is left out. */
export const statementBody = (values: Values): ReviewStatement => {
  const { funds, record, credit } = (values.investor ?? {}) as Record<string, string | null>;
  return {
    summary: textOf(values.summary),
    evidence: evidenceOf(values),
    reasons: filled(values.reasons) as Record<string, string>,
    investor: {
      funds: textOf(funds),
      record: textOf(record),
      credit: textOf(credit),
      doubts: doubtsOf((values.doubts ?? {}) as Doubts),
    },
    risks: risksOf((values.risks ?? {}) as Risks),
    environmentCategory: (values.environmentCategory ||
      null) as ReviewStatement['environmentCategory'],
  };
};

/** Only papers still on the form count. */
const evidenceOf = ({ evidence, papers }: Values): ReviewStatement['evidence'] => {
  const known = ((papers ?? []) as Paper[]).map(({ id }) => id);
  return Object.fromEntries(
    Object.entries((evidence ?? {}) as Record<string, string[] | null>).flatMap(([figure, ids]) => {
      const kept = (ids ?? []).filter((id) => known.includes(id));
      return kept.length ? [[figure, kept] as const] : [];
    }),
  );
};

const doubtsOf = (doubts: Doubts): ReviewStatement['investor']['doubts'] =>
  Object.fromEntries(
    investorDoubts.flatMap(({ id }) => {
      const { answer, reason } = doubts[id] ?? {};
      return answer ? [[id, { applies: answer === 'applies', reason: reason ?? '' }] as const] : [];
    }),
  );

const risksOf = (risks: Risks): ReviewStatement['risks'] =>
  Object.fromEntries(
    riskKinds.flatMap(({ id }) => {
      const { level, note } = risks[id] ?? {};
      return level ? [[id, { level, note: textOf(note) }] as const] : [];
    }),
  ) as ReviewStatement['risks'];

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;

const filled = (value: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries((value ?? {}) as Values).filter(([, one]) => textOf(one)));
