import { Injectable } from '@nestjs/common';
import { type CountyPack, daysBetween, shiftDay } from '@luodi/domain';
import { Db } from '../../kernel/database/db.js';
import { Conditions } from '../../kernel/list/conditions.js';
import { type Figures, judgeBy, ProgressFigures } from '../../progress/index.js';
import { building } from './simulate-sql.js';

/** Projects judged on days, at most: more would keep whoever asks waiting. */
export const mostPaceJudgements = 60_000;

interface Stretch {
  leadId: string;
  seenFrom: string;
  seenTo: string | null;
}

/** The days asked about, both included, and how many leads are looked at. */
export interface Span {
  from: string;
  to: string;
  mostLeads: number;
}

export interface PaceCount {
  current: number;
  draft: number;
  draftRed: number;
}

type Light = 'red' | 'yellow' | 'dark';

/** How often a project would have fallen behind its year's pace, judged day by day by what was known on each. */
@Injectable()
export class PaceHistory {
  constructor(
    private readonly db: Db,
    private readonly figures: ProgressFigures,
  ) {}

  /** Null when there are too many to be judged day by day. */
  async of(
    { from, to, mostLeads }: Span,
    packs: { current: CountyPack; draft: CountyPack },
  ): Promise<PaceCount | null> {
    const stretches = await this.db.query<Stretch>(building, [from, to, mostLeads]);
    const ids = [...new Set(stretches.map(({ leadId }) => leadId))];
    if (ids.length * (daysBetween(from, to) + 2) > mostPaceJudgements) return null;
    const count = { current: 0, draft: 0, draftRed: 0 };
    // The day before says which lights were on already.
    let before: ReadonlyMap<string, Lights> | null = null;
    for (let day = shiftDay(from, -1); day <= to && ids.length; day = shiftDay(day, 1)) {
      const standing = new Set(stretches.filter((one) => covers(one, day)).map(idOf));
      const rows = (await this.rows(ids, day)).filter(idIn(standing));
      const lights = new Map(rows.map((row) => [row.leadId, lightsOf(row, day, packs)]));
      if (before) addTurns(count, before, lights);
      before = lights;
    }
    return count;
  }

  private rows(ids: readonly string[], day: string): Promise<Figures[]> {
    const conditions = new Conditions().add((at) => `t.id = any(${at}::uuid[])`, ids);
    return this.figures.of(conditions, { asOf: day, knownBy: day });
  }
}

interface Lights {
  current: Light;
  draft: Light;
}

const idOf = ({ leadId }: { leadId: string }): string => leadId;
const idIn =
  (ids: ReadonlySet<string>) =>
  ({ leadId }: { leadId: string }): boolean =>
    ids.has(leadId);
const covers = ({ seenFrom, seenTo }: Stretch, day: string): boolean =>
  seenFrom <= day && (seenTo === null || day < seenTo);

const lightsOf = (
  row: Figures,
  asOf: string,
  { current, draft }: { current: CountyPack; draft: CountyPack },
): Lights => {
  const by = (pack: CountyPack): Light => {
    const { light } = judgeBy({ asOf, basis: 'evidenced' }, pack)([row]).pace;
    return light === 'red' || light === 'yellow' ? light : 'dark';
  };
  return { current: by(current), draft: by(draft) };
};

const dark: Lights = { current: 'dark', draft: 'dark' };

const addTurns = (
  count: PaceCount,
  before: ReadonlyMap<string, Lights>,
  today: ReadonlyMap<string, Lights>,
): void => {
  for (const [id, now] of today) {
    const was = before.get(id) ?? dark;
    if (now.current !== 'dark' && was.current === 'dark') count.current++;
    if (now.draft !== 'dark' && was.draft === 'dark') count.draft++;
    if (now.draft === 'red' && was.draft !== 'red') count.draftRed++;
  }
};
