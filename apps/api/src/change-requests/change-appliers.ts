import { Injectable } from '@nestjs/common';
import type { ChangeKind } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { ChangeRequest } from './change-requests.service.js';

export type ApplyChange = (ctx: Ctx, request: ChangeRequest) => Promise<void>;

/** Kind → what its approval does. The slice that asks for a change registers how it is carried out. */
@Injectable()
export class ChangeAppliers {
  private readonly byKind = new Map<ChangeKind, ApplyChange>();

  on(kind: ChangeKind, apply: ApplyChange): void {
    if (this.byKind.has(kind)) throw new Error(`two appliers for ${kind}`);
    this.byKind.set(kind, apply);
  }

  /** Inside the transaction that approves. */
  async apply(ctx: Ctx, request: ChangeRequest): Promise<void> {
    const apply = this.byKind.get(request.kind);
    if (!apply) throw new Error(`no applier for ${request.kind}`);
    await apply(ctx, request);
  }
}
