import type { DateCertainty, Stage } from '../stages/index.js';
import { stageEntry, stageRank } from '../stages/index.js';
import type { LedgerContext, ParsedLedgerRow } from './ledger-row.js';

export interface LedgerEvent {
  to: Stage;
  happenedOn: string;
  dateCertainty: DateCertainty;
}

type Claims = Pick<
  ParsedLedgerRow,
  'firstContactOn' | 'stage' | 'contractedOn' | 'constructionStartedOn'
>;
type Dates = Pick<LedgerContext, 'today' | 'cutoffOn'>;

/**
 * The stage events a row supports, in order. 线索 on the day of first contact, 签约 and 开工 on their own
 * days; the claimed stage, when it has no day of its own, "no later than" the ledger's cut-off.
 * A day still to come is no event, and neither is a stage claimed on the strength of it.
 */
export function ledgerEvents(row: Claims, dates: Dates): LedgerEvent[] {
  const { firstContactOn, stage: claimed } = row;
  if (!firstContactOn || firstContactOn > dates.today) return [];

  const dated = datedStages(row).filter(({ to }) => isWithin(claimed, to));
  const happened = dated.filter(({ happenedOn }) => happenedOn <= dates.today);
  const events = [exactly('lead', firstContactOn), ...happened];
  const restsOnFuture = happened.length < dated.length && claimed !== null && !isExit(claimed);
  const isRecorded = events.some(({ to }) => to === claimed);
  if (!claimed || isRecorded || restsOnFuture) return events;
  return [
    ...events,
    { to: claimed, happenedOn: latestDay(events, dates), dateCertainty: 'no_later_than' },
  ];
}

function datedStages({ contractedOn, constructionStartedOn }: Claims): LedgerEvent[] {
  return [
    ...(contractedOn ? [exactly('contracted', contractedOn)] : []),
    ...(constructionStartedOn ? [exactly('construction_started', constructionStartedOn)] : []),
  ];
}

/** A date beyond the claimed stage contradicts it, and waits for a person. */
function isWithin(claimed: Stage | null, stage: Stage): boolean {
  return claimed === null || isExit(claimed) || stageRank(stage) <= stageRank(claimed);
}

/** The cut-off — unless the row itself is newer, or the cut-off lies ahead: then today. */
function latestDay(events: readonly LedgerEvent[], { cutoffOn, today }: Dates): string {
  const isUsable =
    cutoffOn && cutoffOn <= today && events.every(({ happenedOn }) => happenedOn <= cutoffOn);
  return isUsable ? cutoffOn : today;
}

function isExit(stage: Stage): boolean {
  return stageEntry(stage).kind === 'exit';
}

function exactly(to: Stage, happenedOn: string): LedgerEvent {
  return { to, happenedOn, dateCertainty: 'exact' };
}
