import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import type { LandDelay } from './delays.js';

/** What is known of a delay that is asked for or confirmed. */
export interface LandDelayFacts extends LandDelay {
  today: string;
  reason: string;
  fileCount: number;
  /** Those confirmed before. */
  earlier: readonly LandDelay[];
}

const clause =
  '《闲置土地处置办法》（国土资源部令第53号）第八条：属于政府、政府有关部门的行为造成动工开发延迟的，另行约定动工开发期限';

export const delayDated = defineRule({
  id: 'idle-land.delay.dated',
  effect: 'block',
  message: '顺延的起止日期不合理',
  clause,
  field: 'toOn',
  check: ({ fromOn, toOn, today }: LandDelayFacts) => {
    if (toOn < fromOn) return fail(`止于 ${toOn}，起于 ${fromOn}`, `不早于 ${fromOn}`);
    return fromOn <= today
      ? pass
      : fail(`起于 ${fromOn}，今天是 ${today}`, '到了那一天再登记', 'fromOn');
  },
});

export const delayOnce = defineRule({
  id: 'idle-land.delay.once',
  effect: 'block',
  message: '同一天只顺延一次',
  clause,
  field: 'fromOn',
  check: ({ fromOn, toOn, earlier }: LandDelayFacts) => {
    const met = earlier.find((one) => one.fromOn <= toOn && fromOn <= one.toOn);
    return met
      ? fail(`${met.fromOn} 至 ${met.toOn} 已经顺延过`, '改为这段日子以外的起止日期')
      : pass;
  },
});

export const delayProved = defineRule({
  id: 'idle-land.delay.proved',
  effect: 'block',
  message: '顺延须写明政府原因并附证明材料',
  clause,
  check: ({ reason, fileCount }: LandDelayFacts) => {
    if (reason.trim().length < 4) {
      return unknown('没有写明是哪个部门的什么行为', '如：征迁未完成，未按约定交地', 'reason');
    }
    return fileCount > 0
      ? pass
      : unknown('没有证明材料', '上传会议纪要、交地确认书或部门函件', 'fileIds');
  },
});

/** Every rule of a delay. */
export const landDelayRules = [delayDated, delayOnce, delayProved];

export function judgeLandDelay(facts: LandDelayFacts, pack: RulePack): Finding[] {
  return judge(landDelayRules, facts, pack);
}
