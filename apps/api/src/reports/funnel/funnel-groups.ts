import { Injectable } from '@nestjs/common';
import {
  fewestForMedian,
  investmentTiers,
  pillarIndustries,
  type RulePack,
  type Stage,
  targetZones,
} from '@luodi/domain';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import type { Cell } from './funnel-cells.js';
import type { GroupDays } from './funnel-days.js';
import { figuresOf } from './funnel-figures.js';
import type { FunnelQuestion } from './funnel-question.js';
import type { FunnelGroup } from './funnel.view.js';

/** The lines of a breakdown, named and in the order of their list; tiers cumulate, all else parts the whole. */
@Injectable()
export class FunnelGroups {
  constructor(private readonly db: Db) {}

  async of(
    question: FunnelQuestion,
    { cells, days }: Counted,
    pack: RulePack,
  ): Promise<FunnelGroup[]> {
    if (question.by === null) return [];
    if (question.by === 'tier') return tierGroups(question, { cells, days }, pack);
    const names = await this.names(question);
    const values = [...new Set(cells.map(({ value }) => value))];
    const place = (value: string): number => {
      const at = names.findIndex(({ id }) => id === value);
      return at < 0 ? names.length : at;
    };
    return values
      .toSorted((a, b) => place(a) - place(b))
      .map((value) => ({
        value,
        label:
          names.find(({ id }) => id === value)?.label ??
          (value || blank[question.by as string] || '未填'),
        isCumulative: false,
        ...lineOf(
          question,
          { value },
          {
            cells: cells.filter((cell) => cell.value === value),
            days: days && days.filter((one) => one.value === value),
          },
        ),
      }));
  }

  private async names({ by }: FunnelQuestion): Promise<{ id: string; label: string }[]> {
    if (by === 'industry') return [...pillarIndustries];
    if (by === 'zone') return [...targetZones];
    return this.db.query(unitNames);
  }
}

const blank: Record<string, string> = {
  industry: '未填产业',
  zone: '六大区域以外或未填',
  carrier: '未定载体单位',
};

/** What a breakdown is drawn from; without days where nobody asked for them. */
interface Counted {
  cells: readonly Cell[];
  days: readonly GroupDays[] | null;
}

const tierGroups = (
  question: FunnelQuestion,
  { cells, days }: Counted,
  pack: RulePack,
): FunnelGroup[] =>
  investmentTiers(pack).map(({ yuan, label }, place) => ({
    value: String(yuan),
    label,
    isCumulative: true,
    ...lineOf(
      { ...question, by: null },
      { minTotalYuan: yuan },
      {
        cells: cells.filter(({ value }) => Number(value) > place),
        days: days && days.filter(({ value }) => Number(value) === place + 1),
      },
    ),
  }));

const lineOf = (
  question: FunnelQuestion,
  filter: { value?: string; minTotalYuan?: number },
  { cells, days }: Counted,
) => {
  const figures = figuresOf(question, filter);
  return {
    active: figures.active(cells),
    cleared: figures.cleared(cells),
    stages: figures.rungs(cells).map((rung) => ({ ...rung, ...daysOf(rung.stage, days) })),
  };
};

/** A middle of one or two says nothing of a unit: it is withheld, and on how many it would rest is told. */
const daysOf = (stage: Stage, days: Counted['days']) => {
  if (!days) return { medianDays: null, medianCount: null };
  const found = days.find((one) => one.stage === stage);
  const medianCount = found?.count ?? 0;
  const isEnough = medianCount >= fewestForMedian;
  return { medianDays: isEnough ? (found?.medianDays ?? null) : null, medianCount };
};

const unitNames = sql(
  'funnel-unit-names',
  'select id::text as id, name as label from unit order by name collate "zh-x-icu"',
);
