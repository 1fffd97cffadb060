import { useQuery } from '@tanstack/react-query';
import { request } from '../http.js';
import { useSettled } from '../useSettled.js';

/** What the server's rules say of a form still being typed; nothing is stored. Asked once the typist pauses. */
export const useJudgement = <T>(resource: string, body: object, enabled = true) => {
  const settled = useSettled(JSON.stringify(body));
  return useQuery({
    queryKey: [resource, 'judgement', settled],
    queryFn: () =>
      request<T>('POST', `/${resource}/judgement`, { body: JSON.parse(settled) as unknown }),
    enabled,
    // While typing goes on, the last answer stays in sight.
    placeholderData: (previous) => previous,
    retry: false,
    gcTime: 0,
  });
};
