import type { DateCertainty } from './facts.js';
import type { Stage } from './stages.js';
import { stages } from './stages.js';

/** One row of the append-only history. A correction restates the whole fact of the event it names. */
export interface StageEvent {
  id: string;
  to: Stage;
  happenedOn: string;
  dateCertainty: DateCertainty;
  /** ISO instant set by the database: the order of recording. */
  recordedAt: string;
  correctsId: string | null;
}

/** An event as it stands after its corrections; `id` stays the original's. */
export interface StandingStageEvent {
  id: string;
  to: Stage;
  happenedOn: string;
  dateCertainty: DateCertainty;
  /** The correction in force, or null. */
  correctedBy: string | null;
}

export interface CurrentStage {
  stage: Stage;
  since: string;
  sinceCertainty: DateCertainty;
  eventId: string;
}

/**
 * The current stage of a history, whatever the order its rows arrive in.
 * Throws on an empty history: a lead is born with its first event.
 */
export function foldStageEvents(events: readonly StageEvent[]): CurrentStage {
  const last = standingStageEvents(events).at(-1);
  if (!last) throw new Error('阶段史为空：项目至少应有一条线索事件');
  const { id, to, happenedOn, dateCertainty } = last;
  return { stage: to, since: happenedOn, sinceCertainty: dateCertainty, eventId: id };
}

/** The history in order of recording, each event with its latest correction applied. */
export function standingStageEvents(events: readonly StageEvent[]): StandingStageEvent[] {
  const ordered = events.toSorted(byRecording);
  const byId = new Map(ordered.map((event) => [event.id, event]));
  const inForce = new Map<string, StageEvent>();
  for (const event of ordered) {
    if (event.correctsId) inForce.set(originalOf(event, byId).id, event);
  }
  return ordered
    .filter(({ correctsId }) => !correctsId)
    .map((original) => {
      const correction = inForce.get(original.id);
      const { to, happenedOn, dateCertainty } = correction ?? original;
      return {
        id: original.id,
        to,
        happenedOn,
        dateCertainty,
        correctedBy: correction?.id ?? null,
      };
    });
}

/** The id of the event that `id` is, or through corrections restates; null when the history has no such event. */
export function originalEventId(events: readonly StageEvent[], id: string): string | null {
  const byId = new Map(events.map((event) => [event.id, event]));
  const event = byId.get(id);
  return event ? originalOf(event, byId).id : null;
}

/** The stage a suspended project held before; null when it is not suspended now. */
export function suspendedFrom(events: readonly StageEvent[]): Stage | null {
  const standing = standingStageEvents(events);
  if (standing.at(-1)?.to !== 'suspended') return null;
  return standing.findLast(({ to }) => to !== 'suspended')?.to ?? null;
}

// An import records several events in one instant: the earlier day, then the lower stage, goes first.
function byRecording(a: StageEvent, b: StageEvent): number {
  return (
    compare(a.recordedAt, b.recordedAt) ||
    compare(a.happenedOn, b.happenedOn) ||
    order.indexOf(a.to) - order.indexOf(b.to) ||
    compare(a.id, b.id)
  );
}

const order = stages.map(({ id }) => id);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A correction of a correction corrects the original, however long the chain. */
function originalOf(event: StageEvent, byId: ReadonlyMap<string, StageEvent>): { id: string } {
  if (!event.correctsId) return event;
  const target = byId.get(event.correctsId);
  return target ? originalOf(target, byId) : { id: event.correctsId };
}
