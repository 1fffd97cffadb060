import { useNotify, useRefresh } from 'react-admin';
import { useConsole } from '../dataProvider.js';

interface Target {
  resource: string;
  id: string;
  /** What to tell when it is done; "saved" when absent. */
  done?: string;
}

/** Sends one verb of a record, then shows what came of it. */
export const useVerb = ({ resource, id, done = 'common.saved' }: Target, onDone: () => void) => {
  const { invoke } = useConsole();
  const refresh = useRefresh();
  const notify = useNotify();
  return async (noun: string, body: object): Promise<void> => {
    await invoke(resource, id, noun, body);
    notify(done, { type: 'success' });
    refresh();
    onDone();
  };
};
