import { SetMetadata } from '@nestjs/common';
import type { Resource } from '@luodi/domain';

export const accessKey = 'luodi:access';

export type Access =
  | { kind: 'public' }
  | { kind: 'signed-in' }
  | { kind: 'ability'; resource: Resource; verb: string };

/** Anyone, signed in or not. */
export const Public = () => SetMetadata(accessKey, { kind: 'public' } satisfies Access);

/** Anyone who is signed in: what concerns only themselves. */
export const SignedIn = () => SetMetadata(accessKey, { kind: 'signed-in' } satisfies Access);

/** Holders of an ability of `abilities(actor)`; the service still judges the record itself. */
export const Allow = (resource: Resource, verb: string) =>
  SetMetadata(accessKey, { kind: 'ability', resource, verb } satisfies Access);

export const watchingKey = 'luodi:watching';

/** A question the page asks by itself: it does not keep a session alive that nobody is using. */
export const Watching = () => SetMetadata(watchingKey, true);
