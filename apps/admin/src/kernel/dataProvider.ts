import type { DataProvider } from 'react-admin';
import { request, type RequestOptions } from './http.js';
import type { BoardColumn, SimilarCompany, StageMoveOption } from './views.js';

type Filter = Record<string, unknown>;
type Row = { id: string; version?: number } & Record<string, unknown>;
interface Page {
  data: Row[];
  total: number;
  totalIsExact?: boolean;
}

/** What the console may ask beyond the nine standard calls. */
export interface ConsoleCalls {
  /** POSTs a verb as a noun: `invoke('leads', id, 'stage-moves', body)`. */
  invoke<T>(
    resource: string,
    id: string,
    noun: string,
    body: unknown,
    options?: Pick<RequestOptions, 'idempotencyKey'>,
  ): Promise<T>;
  /** Reads anything else that is neither a list nor a record. */
  read<T>(path: string, filter?: Filter): Promise<T>;
  similar(name: string, uscc?: string): Promise<SimilarCompany[]>;
  board(filter: Filter): Promise<{ columns: BoardColumn[] }>;
  options(leadId: string): Promise<StageMoveOption[]>;
}

/** List filters as the API wants them: arrays joined by commas, empty values left out. */
export const filterQuery = (filter: Filter = {}): URLSearchParams => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '').trim();
    if (text !== '') query.set(name, text);
  }
  return query;
};

const listPage = async (path: string, params: ListParams) => {
  const query = filterQuery(params.filter);
  query.set('page', String(params.pagination?.page ?? 1));
  query.set('perPage', String(params.pagination?.perPage ?? 25));
  const sort = sortParameter(params.sort);
  if (sort) query.set('sort', sort);
  const page = await request<Page>('GET', path, { query, signal: params.signal });
  return { data: page.data, total: page.total, meta: { totalIsExact: page.totalIsExact ?? true } };
};

const change = async (resource: string, { id, data, previousData }: UpdateParams) => ({
  data: await request<Row>('PATCH', `/${resource}/${id}`, {
    body: changedFields(data, previousData),
    ifMatch: previousData?.version,
  }),
});

const remove = async (resource: string, id: unknown, version?: number) => {
  await request('DELETE', `/${resource}/${String(id)}`, { ifMatch: version });
  return { id: String(id) };
};

const calls = {
  getList: (resource: string, params: ListParams) => listPage(`/${resource}`, params),
  getOne: async (resource: string, { id, signal }: { id: unknown; signal?: AbortSignal }) => ({
    data: await request<Row>('GET', `/${resource}/${String(id)}`, { signal }),
  }),
  getMany: async (resource: string, { ids }: { ids: unknown[] }) => ({
    data: await Promise.all(ids.map((id) => request<Row>('GET', `/${resource}/${String(id)}`))),
  }),
  getManyReference: (resource: string, params: ListParams & { target: string; id: unknown }) =>
    listPage(`/${resource}`, {
      ...params,
      filter: { ...params.filter, [params.target]: params.id },
    }),
  create: async (resource: string, { data }: { data: unknown }) => ({
    data: await request<Row>('POST', `/${resource}`, { body: data }),
  }),
  update: change,
  updateMany: async (resource: string, { ids, data }: { ids: unknown[]; data: object }) => {
    for (const id of ids) await request('PATCH', `/${resource}/${String(id)}`, { body: data });
    return { data: ids };
  },
  delete: async (
    resource: string,
    params: { id: unknown; previousData?: { version?: number } },
  ) => ({
    data: await remove(resource, params.id, params.previousData?.version),
  }),
  deleteMany: async (resource: string, { ids }: { ids: unknown[] }) => {
    for (const id of ids) await remove(resource, id);
    return { data: ids };
  },
};

const extras: ConsoleCalls = {
  invoke: (resource, id, noun, body, options) =>
    request('POST', `/${resource}/${id}/${noun}`, { body, ...options }),
  read: (path, filter) => request('GET', path, { query: filterQuery(filter) }),
  similar: (name, uscc) =>
    request('GET', '/companies/similar', { query: filterQuery({ name, uscc }) }),
  board: (filter) => request('GET', '/leads/board', { query: filterQuery(filter) }),
  options: (leadId) => request('GET', `/leads/${leadId}/stage-moves/options`),
};

/** The thin bridge between react-admin and the API: nine standard calls and the verbs. */
export const dataProvider = {
  ...calls,
  ...extras,
  supportAbortSignal: true,
} as unknown as DataProvider & ConsoleCalls;

/**
 * Our own calls for verbs and extra reads. Not react-admin's wrapped provider: that one signs out on a
 * 401 and would take a half-filled sheet with it; here the refusal is shown where the work is.
 */
export const useConsole = (): ConsoleCalls => extras;

interface ListParams {
  filter?: Filter;
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: string };
  signal?: AbortSignal;
}

interface UpdateParams {
  id: unknown;
  data: Record<string, unknown>;
  previousData?: Record<string, unknown> & { version?: number };
}

// react-admin sorts by `id` where a screen names no order: then the server's own order is meant.
export const sortParameter = (sort?: { field: string; order: string }): string | null =>
  !sort?.field || sort.field === 'id' ? null : `${sort.order === 'DESC' ? '-' : ''}${sort.field}`;

const changedFields = (data: object, before: Record<string, unknown> = {}): object =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null),
    ),
  );
