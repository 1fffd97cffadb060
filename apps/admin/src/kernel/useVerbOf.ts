import { useNotify, useRefresh } from 'react-admin';
import { useConsole } from './dataProvider.js';

interface Options {
  /** The phrase that says it is done. */
  done: string;
  onDone?: () => void;
}

/** Sends one verb of a record, says so, and shows what came of it. */
export const useVerbOf = (resource: string, id: string, { done, onDone }: Options) => {
  const { invoke } = useConsole();
  const refresh = useRefresh();
  const notify = useNotify();
  return async <T = void>(noun: string, body: object = {}): Promise<T> => {
    const answer = await invoke<T>(resource, id, noun, body);
    notify(done, { type: 'success' });
    refresh();
    onDone?.();
    return answer;
  };
};
