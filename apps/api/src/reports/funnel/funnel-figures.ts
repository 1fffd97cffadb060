import {
  type Amounts,
  type FunnelCell,
  ladderOf,
  medianDays,
  daysBetween,
  type Rung,
  type Stage,
  stageEntry,
  sumAmounts,
} from '@luodi/domain';
import type { Cell } from './funnel-cells.js';
import type { FunnelQuestion } from './funnel-question.js';
import { unevidenced } from './funnel-rollup.js';
import type { FunnelFigure, FunnelRung } from './funnel.view.js';

/** Conditions of the row list beyond the question itself. */
export interface RowFilter {
  stage?: string;
  reached?: string;
  cleared?: boolean;
  active?: boolean;
  evidenced?: boolean;
  value?: string;
  minTotalYuan?: number;
  /** With `reached`: came so far on this day or later, not before. */
  arrivedFrom?: string;
}

/** The group of leads that have no value of a breakdown. */
export const blankGroup = 'none';

/** Turns sums into figures that name their rows; `group` narrows them to one line of a breakdown. */
export const figuresOf = (question: FunnelQuestion, group: RowFilter = {}) => {
  const link = (filter: RowFilter): string => rowsLink(question, { ...group, ...filter });
  const figure = (sum: Amounts, filter: RowFilter): FunnelFigure => ({
    ...sum,
    rows: link(filter),
  });
  return {
    active: (cells: readonly Cell[]): FunnelFigure =>
      figure(
        sumAmounts(
          counted(cells)
            .filter(({ stage }) => !isExit(stage))
            .map(amounts),
        ),
        {
          active: true,
        },
      ),
    cleared: (cells: readonly Cell[]): FunnelFigure =>
      figure(sumAmounts(cells.map(clearedAmounts)), { cleared: true }),
    unevidenced: (cells: readonly Cell[]): FunnelFigure =>
      figure(sumAmounts(cells.filter(({ stage }) => stage === unevidenced).map(amounts)), {
        evidenced: false,
      }),
    arrived: (sum: Amounts, reached: Stage, arrivedFrom: string): FunnelFigure =>
      figure(sum, { reached, arrivedFrom }),
    rungs: (cells: readonly Cell[]): FunnelRung[] =>
      ladderOf(counted(cells)).map((rung: Rung) => ({
        ...rung,
        standing: figure(rung.standing, { stage: rung.stage }),
        reached: rung.reached && figure(rung.reached, { reached: rung.stage }),
      })),
  };
};

/** How long the leads of a stage have stood there on the day asked about. */
export const daysIn = (stage: Stage, asOf: string, since: readonly Cell[]): number | null =>
  medianDays(
    since
      .filter((cell) => cell.stage === stage)
      .map(({ value, count }) => ({ days: daysBetween(value, asOf), count })),
  );

const counted = (cells: readonly Cell[]): FunnelCell[] =>
  cells.flatMap((cell) => (cell.stage === unevidenced ? [] : [{ ...cell, stage: cell.stage }]));

const isExit = (stage: Stage): boolean => stageEntry(stage).kind === 'exit';

const amounts = ({ count, totalInvestmentYuan, fixedAssetInvestmentYuan }: Amounts): Amounts => ({
  count,
  totalInvestmentYuan,
  fixedAssetInvestmentYuan,
});

const clearedAmounts = (cell: Cell): Amounts => ({
  count: cell.clearedCount,
  totalInvestmentYuan: cell.clearedTotalYuan,
  fixedAssetInvestmentYuan: cell.clearedFixedYuan,
});

const rowsLink = (question: FunnelQuestion, filter: RowFilter): string => {
  const { asOf, knownBy, basis, by, unitId, month } = question;
  const { value, ...rest } = filter;
  // An empty parameter is none; a group of what was left blank needs a word.
  const group = value === undefined ? {} : { by, value: value || blankGroup };
  const cutOff = month ? { month } : { asOf, knownBy };
  const asked = { ...cutOff, basis, unitId, ...group, ...rest };
  const entries = Object.entries(asked).filter(([, one]) => one !== undefined && one !== null);
  return new URLSearchParams(
    Object.fromEntries(entries.map(([name, one]) => [name, String(one)])),
  ).toString();
};
