import { idempotencyKeyFor, newKey, settle } from './idempotency.js';
import { type Problem, problemError } from './problem.js';

export interface RequestOptions {
  query?: URLSearchParams;
  body?: unknown;
  ifMatch?: number | string;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

const root = '/api';

/** One JSON request to the server; throws an HttpError for every answer that is not a success. */
export const request = async <T>(
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<T> => {
  const text = options.body instanceof FormData ? '' : JSON.stringify(options.body ?? {});
  const response = await send(method, path, { ...options, text });
  if (method === 'POST' && response.status < 500) settle(path, text);
  if (!response.ok) throw problemError(await readProblem(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
};

/** Fetches a file and hands it to the browser under the server's name for it; throws like `request`. */
export const download = async (path: string, query: URLSearchParams): Promise<void> => {
  const response = await send('GET', path, { query, text: '' });
  if (!response.ok) throw problemError(await readProblem(response));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = sentName(response.headers.get('content-disposition') ?? '');
  link.click();
  // Some browsers start reading the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

const sentName = (disposition: string): string => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return encoded ? decodeURIComponent(encoded) : 'luodi.xlsx';
};

/** The address of a file the server offers (same origin, the cookie goes with it). */
export const fileAddress = (path: string): string => `${root}${path}`;

const send = async (method: string, path: string, options: RequestOptions & { text: string }) => {
  const query = options.query?.size ? `?${options.query}` : '';
  const multipart = options.body instanceof FormData;
  const key = () =>
    options.idempotencyKey ?? (multipart ? newKey() : idempotencyKeyFor(path, options.text));
  try {
    return await fetch(`${root}${path}${query}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        'x-requested-with': 'luodi-console',
        ...(method !== 'GET' && !multipart && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': key() }),
        ...(options.ifMatch !== undefined && { 'if-match': `"${options.ifMatch}"` }),
      },
      body: method === 'GET' ? undefined : multipart ? (options.body as FormData) : options.text,
      signal: options.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw problemError(unreachable);
  }
};

const unreachable: Problem = {
  status: 0,
  code: 'console.unreachable',
  detail: '连接不上服务器。请检查网络后再试；重试不会重复登记。',
};

const readProblem = async (response: Response): Promise<Problem> => {
  const fallback = {
    status: response.status,
    code: `http.${response.status}`,
    detail: `服务器没有完成这次请求（${response.status}）`,
    requestId: response.headers.get('x-request-id') ?? undefined,
  };
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
};
