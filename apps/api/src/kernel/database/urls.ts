/** Injection token of DatabaseUrls. */
export const DATABASE_URLS = Symbol('DatabaseUrls');

/** Where the runtime connects. */
export interface DatabaseUrls {
  appUrl: string;
  /** Libpq options of every runtime connection: role, zone, limits. */
  runtimeOptions: string;
}
