import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem.js';

/** A refusal stays a refusal however often it is asked; only a lost or overloaded server is asked again, once. */
const mayRetry = (failures: number, error: unknown): boolean => {
  const { status } = asProblem(error);
  return failures < 1 && (status === 0 || status >= 502);
};

/**
 * Reads at once and fails visibly. `always`: an office network without internet looks offline to the
 * browser, and a paused read would show an endless skeleton instead of a reason.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: mayRetry, retryDelay: 800 },
    mutations: { networkMode: 'always' },
  },
});
