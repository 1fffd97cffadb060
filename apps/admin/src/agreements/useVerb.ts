import { useNotify, useRefresh } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';

/** Sends one verb of an agreement, then shows what came of it. */
export const useVerb = (id: string, onDone: () => void) => {
  const { invoke } = useConsole();
  const refresh = useRefresh();
  const notify = useNotify();
  return async (noun: string, body: object): Promise<void> => {
    await invoke('agreements', id, noun, body);
    notify('agreements.done', { type: 'success' });
    refresh();
    onDone();
  };
};
