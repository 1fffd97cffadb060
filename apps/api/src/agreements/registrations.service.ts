import { Injectable } from '@nestjs/common';
import {
  type AgreementKind,
  agreementKindLabel,
  agreementPolicy,
  blocking,
  type FactKind,
  type FieldError,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, refused } from '../kernel/errors/problem.js';
import { ProjectFacts } from '../project-facts/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { TerminateAgreement } from './agreement.dto.js';
import { registrationFindings } from './agreement.facts.js';
import { AgreementStore, mustBe } from './agreement-store.js';
import type { StoredAgreement } from './stored-agreement.js';

/** Registering seals the terms and claims the fact they prove; termination is the only way out. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly db: Db,
    private readonly store: AgreementStore,
    private readonly facts: ProjectFacts,
    private readonly packs: RulePacks,
  ) {}

  /** Registers a draft when every rule lets it. Of two contracts of one project at once, one is registered. */
  register(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const { agreement, lead } = await this.store.lock(ctx, id);
      if (!agreementPolicy.register(ctx.actor, lead)) {
        throw forbidden('协议由招引单位负责人或招商中心登记。');
      }
      mustBe(agreement, 'draft');
      if (agreement.isMerged) throw movedOn(agreement);
      const findings = registrationFindings(agreement, ctx.today, this.packs.on(ctx.today));
      if (blocking(findings).length) {
        throw refused(`这份${agreementKindLabel(agreement.kind)}还不能登记。`, { findings });
      }
      await this.db.change(register, [id, ctx.actor.userId, JSON.stringify(findings)]);
      await this.claimFact(ctx, agreement);
      const { kind, signedOn, totalInvestmentYuan } = agreement;
      const after = { status: 'registered', kind, signedOn, totalInvestmentYuan };
      await this.store.finish(ctx, agreement, { action: 'agreement.register', after });
    });
  }

  /** Ends a registered agreement; what came of it stays, unpaid incentives freeze. */
  terminate(ctx: Ctx, id: string, { on, reason }: TerminateAgreement): Promise<void> {
    return this.db.tx(async () => {
      const { agreement, lead } = await this.store.lock(ctx, id);
      if (!agreementPolicy.terminate(ctx.actor, lead)) {
        throw forbidden('协议由招引单位负责人或招商中心终止。');
      }
      mustBe(agreement, 'registered');
      const errors = endFaults(agreement, on, ctx.today);
      if (errors.length) throw invalidForm(errors);
      await this.db.change(terminate, [id, ctx.actor.userId, on, reason]);
      const after = { status: 'terminated', on, reason };
      await this.store.finish(ctx, agreement, { action: 'agreement.terminate', after });
    });
  }

  /** The signed pages prove the fact; a fact claimed before is left as it stands. */
  private async claimFact(ctx: Ctx, agreement: StoredAgreement): Promise<void> {
    const kind = provenBy[agreement.kind];
    if (!kind) return;
    const { leadId, signedOn, no, totalInvestmentYuan, title, files } = agreement;
    const standing = await this.facts.standing(leadId);
    if (standing.some((fact) => fact.kind === kind)) return;
    const fileIds = files.map((file) => file.id);
    const pages = {
      kind: 'signed_pages',
      datedOn: signedOn,
      documentNo: no,
      amountYuan: totalInvestmentYuan,
      fileIds,
    };
    const note = `随“${title}”登记`;
    await this.facts.claim(ctx, leadId, { kind, happenedOn: signedOn, note, evidence: [pages] });
  }
}

const provenBy: Partial<Record<AgreementKind, FactKind>> = {
  framework: 'framework_signed',
  contract: 'contracted',
};

const movedOn = ({ lead }: StoredAgreement) =>
  conflict('lead.merged', `该项目已并入 ${lead.no}（${lead.unit}），请在那一条上重新起草协议。`, {
    conflict: { mergedIntoId: lead.id, no: lead.no },
  });

const endFaults = ({ signedOn }: StoredAgreement, on: string, today: string): FieldError[] =>
  on >= signedOn && on <= today
    ? []
    : [
        {
          field: 'on',
          value: on,
          reason: `终止日期 ${on}，签订 ${signedOn}，今天是 ${today}`,
          fix: `改为 ${signedOn} 到 ${today} 之间的日期`,
        },
      ];

const register = sql(
  'agreement-register',
  `update agreement set status = 'registered', registered_by = $2, registered_at = now(), findings = $3
   where id = $1 and status = 'draft'`,
);

const terminate = sql(
  'agreement-terminate',
  `update agreement set status = 'terminated', closed_by = $2, closed_on = $3, closing_reason = $4
   where id = $1 and status = 'registered'`,
);
