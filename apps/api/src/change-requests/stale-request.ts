import { fieldLabel } from '@luodi/domain';
import { conflict } from '../kernel/errors/problem.js';

type Values = Record<string, unknown>;

/** Throws a 409 naming what is no longer as the asker saw it; nothing when all of it still stands. */
export const changedSinceAsked = (before: Values, now: Values): void => {
  const changed = Object.keys(before)
    .filter((field) => (before[field] ?? null) !== (now[field] ?? null))
    .map((field) => ({
      field,
      label: fieldLabel(field),
      before: before[field] ?? null,
      now: now[field] ?? null,
    }));
  if (!changed.length) return;
  const names = changed.map(({ label }) => label).join('、');
  throw conflict(
    'change-request.stale',
    `提出之后“${names}”已有变动，不能按原内容批准。请退回，由提出人按现状重新提出。`,
    { conflict: { changed } },
  );
};
