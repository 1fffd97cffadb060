import { Injectable } from '@nestjs/common';
import { investmentTiers, pillarIndustries, type RulePack, targetZones } from '@luodi/domain';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import type { Cell } from './funnel-cells.js';
import { figuresOf } from './funnel-figures.js';
import type { FunnelQuestion } from './funnel-question.js';
import type { FunnelGroup } from './funnel.view.js';

/** The lines of a breakdown, named and in the order of their list; tiers cumulate, all else parts the whole. */
@Injectable()
export class FunnelGroups {
  constructor(private readonly db: Db) {}

  async of(
    question: FunnelQuestion,
    cells: readonly Cell[],
    pack: RulePack,
  ): Promise<FunnelGroup[]> {
    if (question.by === null) return [];
    if (question.by === 'tier') return tierGroups(question, cells, pack);
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
          cells.filter((cell) => cell.value === value),
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

const tierGroups = (
  question: FunnelQuestion,
  cells: readonly Cell[],
  pack: RulePack,
): FunnelGroup[] =>
  investmentTiers(pack).map(({ yuan, label }, place) => ({
    value: String(yuan),
    label,
    isCumulative: true,
    ...lineOf(
      { ...question, by: null },
      { minTotalYuan: yuan },
      cells.filter(({ value }) => Number(value) > place),
    ),
  }));

const lineOf = (
  question: FunnelQuestion,
  filter: { value?: string; minTotalYuan?: number },
  cells: readonly Cell[],
) => {
  const figures = figuresOf(question, filter);
  return {
    active: figures.active(cells),
    cleared: figures.cleared(cells),
    stages: figures.rungs(cells),
  };
};

const unitNames = sql(
  'funnel-unit-names',
  'select id::text as id, name as label from unit order by name collate "zh-x-icu"',
);
