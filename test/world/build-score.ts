import { assessProject, defaultRulePack, type ReviewInputs } from '@luodi/domain';
import { sql } from '../../apps/api/src/kernel/database/sql.js';
import { reviewInputs } from './build-review-inputs.js';
import type { World } from './open-world.js';

interface Overrides {
  inputs?: ReviewInputs;
  decided?: boolean;
}

/** A submitted pre-review of a lead with one stored score, decided when asked; returns its id. */
export const buildScore = async (
  world: World,
  leadId: string,
  { inputs = reviewInputs(), decided = false }: Overrides = {},
): Promise<string> => {
  const by = world.user('staff');
  const result = assessProject(inputs, defaultRulePack);
  const row = await world.db.one<{ id: string }>(draft, [
    leadId,
    JSON.stringify(inputs),
    world.unit('第一产业招商组'),
    by,
  ]);
  const { id } = row!;
  await world.db.change(submit, [id, by]);
  const { total, verdict } = result.score;
  const stored = [JSON.stringify(inputs), result.packVersion, JSON.stringify(result)];
  await world.db.change(score, [id, ...stored, total, verdict.id, by]);
  if (decided) await decide(world, id);
  return id;
};

const decide = async (world: World, id: string): Promise<void> => {
  for (const status of ['opinions', 'ready', 'in_meeting']) {
    await world.db.change(step, [id, status]);
  }
  await world.db.change(close, [id]);
};

const draft = sql(
  'build-score-draft',
  `insert into pre_review (lead_id, round, inputs, applicant_unit_id, created_by) values ($1, 1, $2, $3, $4) returning id`,
);
const submit = sql(
  'build-score-submit',
  `update pre_review set status = 'checking', submitted_by = $2, submitted_at = now() where id = $1`,
);
const score = sql(
  'build-score-row',
  `insert into score (pre_review_id, no, kind, inputs, pack_version, result, total, verdict, recorded_by, recorded_at)
   values ($1, 1, 'stated', $2, $3, $4, $5, $6, $7, now())`,
);
const step = sql('build-score-step', `update pre_review set status = $2 where id = $1`);
const close = sql(
  'build-score-close',
  `update pre_review set status = 'decided', result = 'passed', decided_on = '2026-03-01', valid_until = '2027-03-01'
   where id = $1`,
);
