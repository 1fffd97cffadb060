import { Injectable } from '@nestjs/common';
import { type CountyPack, nodeLight, watchProject } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { type Figures, judgeBy, ledgerStages, ProgressFigures } from '../progress/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { mostProjects, type StoredMine, storedMine } from './my-projects.sql.js';
import type { MyPace, MyProject, MyProjects } from './my-projects.view.js';

const lights = ['red', 'yellow', 'green'];

/** The projects somebody answers for, the ones that need them first. */
@Injectable()
export class MyProjectsReadModel {
  constructor(
    private readonly db: Db,
    private readonly figures: ProgressFigures,
    private readonly packs: RulePacks,
  ) {}

  async mine(ctx: Ctx): Promise<MyProjects> {
    const visible = visibleLeads(ctx, new Conditions());
    const me = visible.value(ctx.actor.userId);
    const rows = await this.db.query<StoredMine>(storedMine(visible.where, me), visible.values);
    const shown = rows.slice(0, mostProjects);
    const paces = await this.paces(ctx, shown);
    const pack = this.packs.on(ctx.today);
    const data = shown
      .map((row) => present(row, { today: ctx.today, pace: paces.get(row.id) ?? null, pack }))
      .toSorted((a, b) => lights.indexOf(a.light) - lights.indexOf(b.light));
    return { data, isWhole: rows.length <= mostProjects };
  }

  /** 序时进度 of those under contract, by what vouchers show. */
  private async paces(ctx: Ctx, rows: readonly StoredMine[]): Promise<Map<string, MyPace>> {
    const { today } = ctx;
    const ids = rows
      .filter(({ stage }) => stage !== 'at_target' && ledgerStages.some((one) => one === stage))
      .map(({ id }) => id);
    if (!ids.length) return new Map();
    const these = new Conditions().add((at) => `t.id = any(${at}::uuid[])`, ids);
    const figures = await this.figures.of(these, { asOf: today, knownBy: today });
    const judge = judgeBy({ asOf: today, basis: 'evidenced' }, this.packs.on(today));
    const paceOf = (one: Figures): MyPace => {
      const { light, expectedPercent, donePercent, words } = judge([one]).pace;
      return { light, expectedPercent, donePercent, words };
    };
    return new Map(figures.map((one) => [one.leadId, paceOf(one)]));
  }
}

interface Known {
  today: string;
  pace: MyPace | null;
  pack: CountyPack;
}

const present = (row: StoredMine, { today, pace, pack }: Known): MyProject => {
  const { openNodes, ...rest } = row;
  const overdueNodes = openNodes.filter(({ dueOn }) => dueOn < today).length;
  const next = openNodes.find(({ dueOn }) => dueOn >= today) ?? null;
  return {
    ...rest,
    ...watchProject({ ...row, pace, today, isFinished: row.stage === 'at_target' }, pack),
    ...{ pace, overdueNodes },
    nextNode: next && { ...next, light: nodeLight({ ...next, doneOn: null, today }, pack) },
  };
};
