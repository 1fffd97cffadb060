import { Injectable } from '@nestjs/common';
import {
  blocking,
  type EntryFacts,
  isFourOnesDue,
  judgeEntry,
  judgeExit,
  ownershipPolicy,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { conflict, forbidden, refused } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { entryOwners } from './entry-owners.js';
import type { EnterFourOnes, ExitFourOnes } from './ownership.dto.js';
import { type KnownOwner, OwnerNames } from './owner-names.js';
import { type Membership, type NewEvent, OwnershipStore } from './ownership-store.js';
import { OwnershipTrail, toldAs, toldOf } from './ownership-trail.js';

/** Bringing a project under 四个一 and taking it off the list again; both stay on record. */
@Injectable()
export class FourOnesService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly names: OwnerNames,
    private readonly store: OwnershipStore,
    private readonly trail: OwnershipTrail,
    private readonly packs: RulePacks,
  ) {}

  /** Names everyone who answers from `enteredOn` on; refused with all that is missing. */
  enter(ctx: Ctx, leadId: string, input: EnterFourOnes): Promise<void> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      mustEnter(ctx);
      const standing = await this.store.standing(leadId);
      if (standing) throw enteredAlready(standing);
      const owners = await this.names.resolve(entryOwners(input, lead));
      const findings = judgeEntry(
        await this.facts(ctx, lead, { input, owners }),
        this.packs.on(ctx.today),
      );
      if (blocking(findings).length) throw refused('还不能列入四个一。', { findings });
      const { enteredOn: happenedOn, reason } = input;
      const entry: NewEvent = { kind: 'entry', happenedOn, reason: reason!, findings };
      const membership = await this.store.enter(ctx, leadId, entry);
      const eventId = await this.store.record(ctx, membership, entry);
      for (const owner of owners)
        await this.store.open(membership, owner, { eventId, on: happenedOn });
      await this.trail.tell(ctx, lead, {
        action: 'ownership.enter',
        before: {},
        after: { enteredOn: happenedOn, reason, ...told(owners) },
      });
    });
  }

  /** Ends every term with the membership. */
  exit(ctx: Ctx, leadId: string, { exitedOn, reason }: ExitFourOnes): Promise<void> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      mustEnter(ctx);
      const standing = await this.store.standing(leadId);
      if (!standing) throw notEntered();
      const open = await this.store.openTerms(leadId);
      const pack = this.packs.on(ctx.today);
      const days = [standing.enteredOn, ...open.map(({ fromOn }) => fromOn)];
      const latestFromOn = days.toSorted().at(-1) as string;
      const isStillDue = isFourOnesDue(lead, pack);
      const facts = { today: ctx.today, exitedOn, latestFromOn, isStillDue, reason: reason ?? '' };
      const findings = judgeExit(facts, pack);
      if (blocking(findings).length) throw refused('还不能退出四个一。', { findings });
      const exit: NewEvent = { kind: 'exit', happenedOn: exitedOn, reason: reason!, findings };
      const eventId = await this.store.record(ctx, standing, exit);
      await this.store.close(
        open.map(({ id }) => id),
        { eventId, on: exitedOn },
      );
      await this.store.exit(ctx, standing, exit);
      await this.trail.tell(ctx, lead, {
        action: 'ownership.exit',
        before: told(open),
        after: { exitedOn, reason },
      });
    });
  }

  private async facts(
    ctx: Ctx,
    lead: LeadRecord,
    { input, owners }: { input: EnterFourOnes; owners: KnownOwner[] },
  ): Promise<EntryFacts> {
    const leader = owners.find(({ role }) => role === 'responsible_leader') ?? null;
    const helper = owners.find(({ role }) => role === 'helper') ?? null;
    return {
      today: ctx.today,
      enteredOn: input.enteredOn,
      firstContactOn: lead.firstContactOn,
      lastExitOn: await this.store.lastExitOn(lead.id),
      named: owners.map(({ role }) => role),
      isLeader: leader && leader.isLeader,
      leaderLoad: leader && (await this.store.loadElsewhere(lead.id, leader)) + 1,
      helperLoad: helper && (await this.store.loadElsewhere(lead.id, helper)) + 1,
      reason: input.reason ?? '',
    };
  }
}

export const notEntered = () =>
  conflict('ownership.not-entered', '该项目没有列入四个一，请先由招商中心列入。');

const mustEnter = (ctx: Ctx): void => {
  if (!ownershipPolicy.enter(ctx.actor)) throw forbidden('列入和退出四个一由招商中心办理。');
};

const enteredAlready = ({ enteredOn }: Membership) =>
  conflict('ownership.entered', `该项目 ${enteredOn} 已列入四个一，换人请办理移交。`, {
    conflict: { enteredOn },
  });

const told = (owners: readonly Omit<KnownOwner, 'isLeader'>[]): Record<string, unknown> =>
  Object.fromEntries(owners.map((owner) => [toldAs[owner.role], toldOf(owner)]));
