import {
  carriedOver,
  dispatchMissed,
  frameworkUnconverted,
  leadUnanswered,
  leadUnscreened,
  negotiatingNoContact,
  passedUnsigned,
  stallStages,
} from '@luodi/domain';
import { leadSource } from './source.js';

const registeredOn = `(t.created_at at time zone 'Asia/Shanghai')::date`;

/** What was told last: a corrected record does not count, its correction does. */
const lastContact = `left join lateral (
  select max(f.happened_on) as on from follow_up f where f.lead_id = t.id
    and not exists (select from follow_up c where c.corrects_id = f.id)) contact on true`;

/** From first word to signature. */
export const leadSources = [
  leadSource(leadUnanswered.id, {
    stages: ['lead'],
    since: registeredOn,
    where: 'not exists (select from follow_up f where f.lead_id = t.id)',
  }),
  leadSource(leadUnscreened.id, {
    stages: ['lead'],
    since: registeredOn,
    where: 'not exists (select from lead_screening s where s.lead_id = t.id)',
    turn: 'hub',
  }),
  leadSource(negotiatingNoContact.id, {
    stages: ['negotiating'],
    since: 'greatest(t.stage_since, contact.on)',
    joins: lastContact,
    // Known before the contacts are looked up.
    where: 't.stage_since <= $3::date',
  }),
  leadSource(passedUnsigned.id, { stages: ['committee_passed'], since: 't.stage_since' }),
  leadSource(frameworkUnconverted.id, { stages: ['framework_signed'], since: 't.stage_since' }),
  leadSource(dispatchMissed.id, {
    stages: stallStages.dispatched,
    since: 't.next_dispatch_on',
    where: 't.next_dispatch_on is not null',
  }),
  leadSource(carriedOver.id, { stages: stallStages.carried, since: 't.stage_since' }),
];
