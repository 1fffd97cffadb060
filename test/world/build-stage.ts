import type { Stage } from '@luodi/domain';
import { dayOf } from './build-day.js';
import { buildFollowUp } from './build-follow-up.js';
import { type BuiltLead, buildLead, fullFacts } from './build-lead.js';
import { buildFourOnes } from './build-ownership.js';
import { admitLead, buildAgreement, buildFact } from './build-proof.js';
import { usccOf } from './build-uscc.js';
import { companyName } from './build-company.js';
import type { Answer, Client } from './client.js';
import type { World } from './open-world.js';

const ladder: Stage[] = [
  'lead',
  'negotiating',
  'in_pre_review',
  'committee_passed',
  'framework_signed',
  'contracted',
  'construction_started',
  'in_production',
  'at_target',
];
const exits: Partial<Record<Stage, string>> = {
  rejected: 'policy_mismatch',
  lost: 'land',
  withdrawn: 'duplicate',
  suspended: 'funding',
};
/** What each stage rests on, dated the day of the move. */
const proofs: Partial<
  Record<Stage, (at: { world: World; as: Client; leadId: string; on: string }) => Promise<string>>
> = {
  committee_passed: ({ as, leadId, on: happenedOn }) =>
    buildFact(as, leadId, { kind: 'committee_passed', happenedOn }),
  framework_signed: ({ world, as, leadId, on }) =>
    signed(world, as, { leadId, kind: 'framework', on }),
  contracted: async ({ world, as, leadId, on }) => {
    await verifyPassing(world, leadId);
    return signed(world, as, { leadId, kind: 'contract', on });
  },
  construction_started: ({ as, leadId, on: happenedOn }) =>
    buildFact(as, leadId, { kind: 'construction_start', happenedOn }),
  in_production: ({ as, leadId, on: happenedOn }) =>
    buildFact(as, leadId, { kind: 'production', happenedOn }),
  at_target: ({ as, leadId, on: happenedOn }) =>
    buildFact(as, leadId, { kind: 'at_target', happenedOn }),
};

/** A clerk drafts; the hub registers. */
const signed = async (
  world: World,
  as: Client,
  { leadId, kind, on }: { leadId: string; kind: 'framework' | 'contract'; on: string },
): Promise<string> =>
  buildAgreement(as, leadId, { kind, signedOn: on, registrar: await world.as('hub') });

/** A contract asks for a 过会 that another unit verified. */
const verifyPassing = async (world: World, leadId: string): Promise<void> => {
  const supervisor = await world.as('supervisor');
  const { data } = (await supervisor.get(`/leads/${leadId}/facts`)).body;
  const fact = data.find(({ kind }: { kind: string }) => kind === 'committee_passed');
  await supervisor.post(`/facts/${fact.id}/verification`, { decision: 'verified' });
};

/** The facts a move may ask for: next contact, and who answers for the project. */
export const accountable = (world: World): object => ({
  nextContactOn: dayOf(world, 30),
  responsibleUnitId: world.unit('第一产业招商组'),
  responsiblePersonName: '方晓宁',
  nextDispatchOn: dayOf(world, 30),
});

let coded = 5_000_000;

/** Asks for a move of the lead as it stands now. */
export const askToMove = async (
  as: Client,
  { id }: { id: string },
  move: object,
): Promise<Answer> => {
  const { version } = (await as.get(`/leads/${id}`)).body;
  return as.post(`/leads/${id}/stage-moves`, { version, happenedOn: '2026-02-01', ...move });
};

/** Moves a lead by its own verb and returns it; throws the refusal's words. */
export const moveLead = async (
  as: Client,
  lead: BuiltLead,
  move: { to: string; happenedOn: string } & Record<string, unknown>,
): Promise<BuiltLead> => {
  const { status, body } = await askToMove(as, lead, move);
  if (status !== 201) throw new Error(`moveLead: ${status} ${JSON.stringify(body)}`);
  return body;
};

/** A lead with every fact a gate asks for, taken through the gates to a stage; exits leave from 在谈. */
export const buildLeadInStage = async (
  world: World,
  { as, stage, ...overrides }: { as: Client; stage: Stage } & Record<string, unknown>,
): Promise<BuiltLead> => {
  let lead = await buildLead(as, {
    ...fullFacts,
    carrierUnitId: world.unit('南山园区'),
    company: { name: companyName(), uscc: usccOf(coded++) },
    ...overrides,
  });
  if (stage === 'lead') return lead;
  await admitLead(world, lead.id);
  await buildFollowUp(as, lead.id);
  const last = exits[stage] ? 'negotiating' : stage;
  for (const [place, to] of ladder.slice(1, ladder.indexOf(last) + 1).entries()) {
    const happenedOn = `2026-02-${String(place + 1).padStart(2, '0')}`;
    // Whoever answers for it is named before the contract.
    if (to === 'contracted')
      await buildFourOnes(world, lead.id, { enteredOn: lead.firstContactOn });
    await proofs[to]?.({ world, as, leadId: lead.id, on: happenedOn });
    lead = await moveLead(as, lead, { to, happenedOn, facts: accountable(world) });
  }
  if (!exits[stage]) return lead;
  return moveLead(as, lead, { to: stage, happenedOn: '2026-02-20', reasonCode: exits[stage] });
};

/** A lead in 在谈 since a few days ago: its month is still open, so one person may correct it. */
export const buildMovedLately = async (
  world: World,
  as: Client,
  overrides: object = {},
): Promise<BuiltLead> => {
  const lead = await buildLead(as, overrides);
  await buildFollowUp(as, lead.id);
  await admitLead(world, lead.id);
  const facts = { nextContactOn: '2999-12-31' };
  return moveLead(as, lead, { to: 'negotiating', happenedOn: dayOf(world, -3), facts });
};
