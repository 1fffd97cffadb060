import { useState } from 'react';
import { useNotify } from 'react-admin';
import { request } from '../kernel/http.js';
import type { PeerImport } from '../kernel/views.js';

/** The file picked, what its check said, and the entering of exactly that file. */
export const usePeerImport = () => {
  const notify = useNotify();
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<PeerImport | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (path: string, chosen: File): Promise<void> => {
    const body = new FormData();
    body.append('file', chosen);
    setBusy(true);
    setError(null);
    try {
      const answer = await request<PeerImport>('POST', path, { body });
      setResult(answer);
      if (answer.isEntered) notify('common.saved', { type: 'success' });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const check = (chosen: File): void => {
    setFile(chosen);
    setResult(null);
    void send('/peer-figures/import-checks', chosen);
  };
  const enter = (): void => {
    if (file) void send('/peer-figures/imports', file);
  };
  return { result, error, isBusy, check, enter };
};
