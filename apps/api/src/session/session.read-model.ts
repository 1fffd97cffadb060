import { Injectable } from '@nestjs/common';
import { abilities } from '@luodi/domain';
import type { SessionRow } from '../kernel/auth/session.store.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { UnitsReadModel } from '../units/index.js';
import { Credentials } from '../users/index.js';
import type { SessionView } from './session.view.js';

type Who = Pick<Ctx, 'actor' | 'username' | 'actorName' | 'unitName' | 'unitKind' | 'expiresAt'>;

/** The session as the console asks for it at every start. */
@Injectable()
export class SessionReadModel {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly credentials: Credentials,
  ) {}

  async view(who: Who): Promise<SessionView> {
    const { actor, username, actorName, unitName, unitKind, expiresAt } = who;
    const [name, isDemo] = await Promise.all([this.units.countyName(), this.credentials.hasDemo()]);
    return {
      user: { id: actor.userId, username, displayName: actorName },
      unit: { id: actor.unitId, name: unitName, kind: unitKind },
      roles: [...actor.roles],
      abilities: abilities(actor),
      county: { name, isDemo },
      expiresAt: expiresAt ?? '',
    };
  }

  viewOf(session: SessionRow): Promise<SessionView> {
    return this.view({ ...session, actor: session, actorName: session.displayName });
  }
}
