import { Injectable } from '@nestjs/common';
import { disciplineMatterPolicy, kindOfMatter } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { notFound } from '../kernel/errors/problem.js';
import type { DisciplineMatterDetail } from './matter.view.js';
import { findMatter, mattersOfReception, type StoredMatter } from './stored-matter.js';

/** Matters as the asker may see them. */
@Injectable()
export class MatterStore {
  constructor(private readonly db: Db) {}

  /** 404 also for what the asker may not see. */
  async find(ctx: Ctx, id: string): Promise<DisciplineMatterDetail> {
    const stored = await this.db.one<StoredMatter>(findMatter, [id]);
    if (!stored || !mayRead(ctx, stored)) throw notFound('监督事项');
    return presentMatter(ctx, stored);
  }

  async ofReception(ctx: Ctx, receptionId: string): Promise<DisciplineMatterDetail[]> {
    const stored = await this.db.query<StoredMatter>(mattersOfReception, [receptionId]);
    return stored.filter((one) => mayRead(ctx, one)).map((one) => presentMatter(ctx, one));
  }
}

const mayRead = ({ actor }: Ctx, stored: StoredMatter): boolean =>
  disciplineMatterPolicy.read(actor, { ...stored, source: stored.source.kind });

const presentMatter = (ctx: Ctx, stored: StoredMatter): DisciplineMatterDetail => {
  const { unitId, partyIds, isConfidential, ...row } = stored;
  const subject = { unitId, partyIds, isConfidential, source: row.source.kind };
  return {
    ...row,
    kind: kindOfMatter(row.ruleId),
    can: {
      decide: disciplineMatterPolicy.decide(ctx.actor, subject),
      explain: disciplineMatterPolicy.explain(ctx.actor, subject),
    },
  };
};
