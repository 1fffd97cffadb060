import { newKey } from './idempotency.js';
import { fileAddress } from './http.js';
import { type Problem, problemError } from './problem.js';

export interface Upload {
  /** Where files of that record and purpose go. */
  path: string;
  file: File;
  /** Told how much has gone out, 0 to 100. */
  onProgress: (percent: number) => void;
}

/** Sends one file. XMLHttpRequest, because fetch cannot tell how much of a photo a phone has sent. */
export const uploadFile = <Kept>({ path, file, onProgress }: Upload): Promise<Kept> =>
  new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', fileAddress(path));
    call.setRequestHeader('accept', 'application/json, application/problem+json');
    call.setRequestHeader('x-requested-with', 'luodi-console');
    call.setRequestHeader('idempotency-key', newKey());
    call.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    call.onload = () =>
      call.status < 300
        ? resolve(JSON.parse(call.responseText) as Kept)
        : reject(problemError(problemOf(call)));
    call.onerror = () =>
      reject(problemError({ status: 0, code: 'console.unreachable', detail: '连接不上服务器。' }));
    const body = new FormData();
    body.append('file', file);
    call.send(body);
  });

const problemOf = (call: XMLHttpRequest): Problem => {
  const fallback = {
    status: call.status,
    code: `http.${call.status}`,
    detail: `服务器没有收下这个文件（${call.status}）`,
  };
  try {
    return { ...fallback, ...(JSON.parse(call.responseText) as Partial<Problem>) };
  } catch {
    return fallback;
  }
};
