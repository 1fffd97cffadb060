import type { FieldError, Finding } from '@luodi/domain';
import { HttpError } from 'react-admin';

/** What changed under the reader's hands, as the server answers a stale save (412). */
export interface Conflict {
  by?: string | null;
  at?: string | null;
  changed?: { field: string; yours?: unknown; theirs?: unknown }[];
}

/** The server's one error shape (application/problem+json). */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  requestId?: string;
  errors?: FieldError[];
  findings?: Finding[];
  conflict?: Conflict | null;
}

/** The error thrown for a refused or failed request; `status` 0 means the server was not reached. */
export const problemError = (problem: Problem): HttpError =>
  new HttpError(problem.detail, problem.status, problem);

/** Any thrown value as a Problem, so every screen can show the same panel. */
export const asProblem = (error: unknown): Problem => {
  if (error instanceof HttpError) return error.body as Problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { status: 0, code: 'console.unexpected', detail };
};

/** Field errors as a form expects them, nested by dotted path: "原因。建议". */
export const formErrors = (errors: readonly FieldError[] = []): Record<string, unknown> => {
  const tree: Record<string, unknown> = {};
  for (const error of errors) place(tree, error.field.split('.'), fieldMessage(error));
  return tree;
};

/** One field error in one line: the reason, then the smallest change that helps. */
export const fieldMessage = ({ reason, fix }: Pick<FieldError, 'reason' | 'fix'>): string =>
  [reason, fix].filter(Boolean).join('；');

const place = (tree: Record<string, unknown>, path: string[], message: string): void => {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    tree[head] = message;
    return;
  }
  const child = typeof tree[head] === 'object' ? (tree[head] as Record<string, unknown>) : {};
  tree[head] = child;
  place(child, rest, message);
};
