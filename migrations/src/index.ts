import { CreatePeople1795305600010 } from './2026-11-22-010-create-people.js';
import { CreateTrail1795305600020 } from './2026-11-22-020-create-trail.js';
import { CreateCompanies1795305600030 } from './2026-11-22-030-create-companies.js';
import { CreateLeads1795305600040 } from './2026-11-22-040-create-leads.js';
import { CreateStageEvents1795305600050 } from './2026-11-22-050-create-stage-events.js';
import { CreateFollowUps1795305600060 } from './2026-11-22-060-create-follow-ups.js';
import { CreateImports1795305600070 } from './2026-11-22-070-create-imports.js';

/** Every migration in the order it runs; released ones are never edited, only followed. */
export const migrations = [
  CreatePeople1795305600010,
  CreateTrail1795305600020,
  CreateCompanies1795305600030,
  CreateLeads1795305600040,
  CreateStageEvents1795305600050,
  CreateFollowUps1795305600060,
  CreateImports1795305600070,
];
