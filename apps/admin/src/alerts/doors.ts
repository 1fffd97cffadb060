import type { AlertRow } from '../kernel/views.js';

interface Door {
  /** Its words: `alerts.door.<label>`. */
  label: string;
  to: (alert: AlertRow) => string;
}

const tab =
  (id: string) =>
  ({ leadId }: AlertRow): string =>
    `/leads/${leadId}/show?tab=${id}`;
const door = (label: string, to: Door['to']): Door => ({ label, to });

const log = door('log', ({ leadId }) => `/leads/${leadId}/show?log=1`);
const sign = door('sign', tab('agreements'));
const project = door('project', tab('overview'));

/** Where in the console an alert's next step is taken, by its rule. */
export const doors: Readonly<Record<string, Door>> = {
  'stall.lead.unanswered': log,
  'stall.lead.unscreened': door('screen', tab('overview')),
  'stall.negotiating.no-contact': log,
  'stall.pre-review.no-result': door('review', ({ subjectId }) => `/pre-reviews/${subjectId}/show`),
  'stall.pre-review.condition-overdue': door('condition', tab('pre-reviews')),
  'stall.passed.unsigned': sign,
  'stall.framework.unconverted': sign,
  'stall.incentive.phase-missed': sign,
  'stall.dispatch.missed': door('dispatch', tab('overview')),
  'stall.project.carried-over': project,
  'stall.node.overdue': door('node', tab('progress')),
  'stall.fact.verification-waiting': door('verify', tab('facts')),
  'stall.trip.report-overdue': door('report', ({ tripId }) => `/trips/${tripId}/show`),
  'stall.contracted.not-started': door('start', tab('facts')),
  'stall.started.no-money': door('pay', tab('progress')),
  'stall.progress.silent': door('weekly', tab('progress')),
  'stall.pace.behind': door('pace', tab('progress')),
  'stall.idle-land.near': door('start', tab('progress')),
  'stall.ownership.gap': door('owners', tab('ownership')),
};

/** The door of an alert, named as the work for whoever is to answer and as a look for others. */
export const doorOf = (alert: AlertRow): { label: string; to: string } => {
  const { label, to } = doors[alert.ruleId] ?? project;
  return { label: `alerts.door.${alert.can.explain ? label : 'look'}`, to: to(alert) };
};
