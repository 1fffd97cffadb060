import type { FieldError, Finding } from '@luodi/domain';

export interface ProblemExtras {
  errors?: FieldError[];
  findings?: Finding[];
  conflict?: unknown;
}

/** An answer that says no: HTTP status, a stable code, one Chinese sentence, and what would help. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

export const badRequest = (detail: string, errors?: FieldError[]): Problem =>
  new Problem(400, 'request.invalid', detail, { errors });
export const notSignedIn = (): Problem =>
  new Problem(401, 'session.required', '尚未登录或登录已失效，请重新登录。');
export const forbidden = (detail = '您的岗位没有这项权限。'): Problem =>
  new Problem(403, 'permission.denied', detail);
/** Also for what exists but may not be seen: the answer must not tell the two apart. */
export const notFound = (what: string): Problem =>
  new Problem(404, 'record.not-found', `没有找到该${what}，或您无权查看。`);
export const conflict = (code: string, detail: string, extras?: ProblemExtras): Problem =>
  new Problem(409, code, detail, extras);
export const refused = (detail: string, extras: ProblemExtras): Problem =>
  new Problem(422, 'rules.refused', detail, extras);
/** A form whose fields contradict or miss something: every fault at once. */
export const invalidForm = (errors: FieldError[]): Problem =>
  new Problem(422, 'form.invalid', `有 ${errors.length} 处需要修改。`, { errors });
