import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from '../http.js';

const unreadKey = ['notices', 'unread'];
const pollMs = 60_000;

/** How many of my notices are unread, as last heard; undefined before that. Kept up to date by `useLiveUnread`. */
export const useUnread = (): number | undefined =>
  useQuery({ queryKey: unreadKey, queryFn: ask, enabled: false }).data;

/** Keeps the count live: told by the server where a stream gets through, asked for every minute where not. */
export const useLiveUnread = (): void => {
  const client = useQueryClient();
  useEffect(() => listen(client), [client]);
};

const ask = async (): Promise<number> =>
  (await request<{ unread: number }>('GET', '/notices/unread-count')).unread;

const listen = (client: QueryClient): (() => void) => {
  let timer: number | undefined;
  const poll = () => void ask().then((unread) => take(client, unread), ignore);
  const stream = new EventSource('/api/notices/stream');
  stream.addEventListener('unread', (event) =>
    take(client, (JSON.parse(String((event as MessageEvent).data)) as { unread: number }).unread),
  );
  let isHeard = false;
  stream.onopen = () => (isHeard = true);
  // A proxy that lets no stream through, or one page too many: a stream that was heard comes again by itself.
  stream.onerror = () => {
    if (isHeard && stream.readyState !== EventSource.CLOSED) return;
    stream.close();
    if (timer !== undefined) return;
    poll();
    timer = window.setInterval(poll, pollMs);
  };
  return () => {
    stream.close();
    window.clearInterval(timer);
  };
};

// The count is no reason to trouble anybody: a lost server shows itself where the work is.
const ignore = () => undefined;

const take = (client: QueryClient, unread: number): void => {
  const known = client.getQueryData(unreadKey);
  client.setQueryData(unreadKey, unread);
  if (known !== undefined && known !== unread)
    void client.invalidateQueries({ queryKey: ['notices', 'getList'] });
};
