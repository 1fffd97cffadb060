import type { Stage } from './index.js';
import {
  stageMove,
  stageMovesFrom,
  stageRank,
  stageRules,
  stages,
  stageTableFaults,
  stageTransitions,
  validateStageTable,
} from './index.js';

describe('阶段表', () => {
  it('启动自检通过', () => {
    expect(() => validateStageTable()).not.toThrow();
  });

  it.each<[string, Stage, Stage[]]>([
    ['线索', 'lead', ['negotiating', 'rejected', 'lost', 'withdrawn', 'suspended']],
    [
      '预审可退回补充',
      'in_pre_review',
      ['committee_passed', 'negotiating', 'rejected', 'lost', 'withdrawn', 'suspended'],
    ],
    [
      '过会可直接签约',
      'committee_passed',
      ['framework_signed', 'contracted', 'rejected', 'lost', 'withdrawn', 'suspended'],
    ],
    ['签约后不再否决', 'contracted', ['construction_started', 'lost', 'withdrawn', 'suspended']],
    ['开工后不再流失', 'construction_started', ['in_production', 'withdrawn', 'suspended']],
    ['投产', 'in_production', ['at_target', 'suspended']],
    ['达效是终点', 'at_target', []],
    ['流失可回在谈', 'lost', ['negotiating']],
    ['撤回可回在谈', 'withdrawn', ['negotiating']],
    ['否决可重新研判', 'rejected', ['lead']],
  ])('%s', (_, from, expected) => {
    expect(stageMovesFrom(from).map(({ to }) => to)).toEqual(expected);
  });

  it('暂缓可回除达效外的各阶段，每一条都查是否原阶段', () => {
    const back = stageMovesFrom('suspended');
    expect(back).toHaveLength(8);
    expect(back.every(({ gates }) => gates.includes('stage.resume.same-stage'))).toBe(true);
  });

  it('凡前进必不降级', () => {
    const forward = stageTransitions.filter(({ kind }) => kind === 'forward');
    expect(forward.every(({ from, to }) => stageRank(to) > stageRank(from))).toBe(true);
  });

  it('查不到的流转为空', () => {
    expect(stageMove('lead', 'at_target')).toBeUndefined();
  });

  it('规则编号不重复，且都带原文出处', () => {
    const ids = stageRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(stageRules.every(({ clause, message }) => clause && message)).toBe(true);
  });
});

describe('自检看得出坏表', () => {
  it('删去暂缓的出路', () => {
    const broken = stageTransitions.filter(({ from }) => from !== 'suspended');
    expect(stageTableFaults(broken)).toEqual(['「暂缓」没有出路']);
  });

  it('到不了的阶段', () => {
    const broken = stageTransitions.filter(({ to }) => to !== 'at_target');
    expect(stageTableFaults(broken)).toContain('「达效」无法到达');
  });

  it('不存在的规则、重复的行', () => {
    const [first] = stageTransitions;
    const broken = [...stageTransitions, { ...first!, gates: ['stage.no-such-rule'] }];
    expect(stageTableFaults(broken)).toEqual([
      '没有规则 stage.no-such-rule',
      'lead → negotiating 重复',
    ]);
  });

  it('一次列出全部', () => {
    expect(stageTableFaults([]).length).toBeGreaterThan(stages.length);
  });
});
