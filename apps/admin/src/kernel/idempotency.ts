// A POST whose answer was lost may have been done: repeating it must carry the same key.
const unanswered = new Map<string, string>();

/** The key for this POST: the earlier one when the same request was sent and never answered. */
export const idempotencyKeyFor = (path: string, body: string): string => {
  const signature = `${path} ${body}`;
  const key = unanswered.get(signature) ?? newKey();
  unanswered.set(signature, key);
  return key;
};

/** The server answered (yes or no): the next same-looking POST is a new intent. */
export const settle = (path: string, body: string): void => {
  unanswered.delete(`${path} ${body}`);
};

/** A fresh random key. (crypto.randomUUID is missing on plain-http addresses other than localhost.) */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
