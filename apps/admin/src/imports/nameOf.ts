import type { Named } from '../kernel/views.js';

/** A person as the API names them: by record or by bare name. */
export const nameOf = (person: Named | string | null | undefined): string =>
  typeof person === 'string' ? person : (person?.name ?? '—');
