import type { DateCertainty } from './facts.js';
import type { StageEvent, StandingStageEvent } from './stage-events.js';
import { standingStageEvents } from './stage-events.js';
import type { Stage } from './stages.js';
import { activeStages, stageEntry, stageLabel, stageRank } from './stages.js';

export interface StageTrackStep {
  stage: Stage;
  label: string;
  /** Null for a stage not reached, or passed without a record of its own. */
  happenedOn: string | null;
  dateCertainty: DateCertainty | null;
  eventId: string | null;
  state: 'done' | 'current' | 'todo';
}

/** The ladder of active stages as far as the project stands on it; an exit, if any, comes last. */
export function stageTrack(events: readonly StageEvent[]): StageTrackStep[] {
  const standing = standingStageEvents(events);
  const current = standing.at(-1);
  if (!current) return activeStages.map((stage) => stepOf(stage, undefined, 'todo'));

  const held = standing.findLast(({ to }) => stageEntry(to).kind === 'active');
  const reached = held ? stageRank(held.to) : 0;
  const ladder = activeStages.map((stage) => {
    if (stage === current.to) return stepOf(stage, current, 'current');
    return stageRank(stage) <= reached
      ? stepOf(
          stage,
          standing.findLast(({ to }) => to === stage),
          'done',
        )
      : stepOf(stage, undefined, 'todo');
  });
  const isOut = stageEntry(current.to).kind === 'exit';
  return isOut ? [...ladder, stepOf(current.to, current, 'current')] : ladder;
}

function stepOf(
  stage: Stage,
  event: StandingStageEvent | undefined,
  state: StageTrackStep['state'],
): StageTrackStep {
  return {
    stage,
    label: stageLabel(stage),
    happenedOn: event?.happenedOn ?? null,
    dateCertainty: event?.dateCertainty ?? null,
    eventId: event?.id ?? null,
    state,
  };
}
