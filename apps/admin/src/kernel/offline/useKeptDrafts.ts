import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../authProvider.js';
import { type KeptDraft, keptText, onDraftsChanged } from './keptDrafts.js';

/** My drafts of a resource that are still on this device. */
export const useKeptDrafts = (resource: string): KeptDraft[] => {
  const userId = useSession()?.user.id ?? '';
  const text = useSyncExternalStore(onDraftsChanged, () => keptText(resource, userId));
  return useMemo(() => JSON.parse(text) as KeptDraft[], [text]);
};
